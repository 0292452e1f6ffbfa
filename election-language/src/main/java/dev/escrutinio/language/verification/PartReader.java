package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import java.util.List;
import java.util.Optional;

/// Reads what part of a wider place's count a place has: «el 7,05 % de los votos del PP en Andalucía corresponde a
/// Sevilla».
final class PartReader {

    private final Surroundings around;
    private final Slots slots;

    PartReader(Surroundings around, Slots slots) {
        this.around = around;
        this.slots = slots;
    }

    Optional<Meant> read(int at, Said said) {
        int verb = said.unit() == Unit.PERCENT ? verb(at) : -1;
        if (verb < 0) {
            return Optional.empty();
        }
        List<Piece> told = around.pieces().subList(at, verb);
        Optional<String> whole =
                told.stream().filter(Slots.PLACE).map(Slots::place).findFirst();
        Optional<String> part = around.inClauseAfter(verb, Slots.PLACE).map(Slots::place);
        return whole.isEmpty() || part.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meant.Part(slots.election(at), part.get(), whole.get(), measure(said, told)));
    }

    private int verb(int at) {
        for (int i = at + 1; i < around.pieces().size(); i++) {
            Piece piece = around.pieces().get(i);
            if (piece.like("correspond(e|en|io|ieron)( .*)?")) {
                return i;
            }
            if (piece.said() != null || piece.mark(".;:")) {
                return -1;
            }
        }
        return -1;
    }

    /// What is counted: votes of a party, or what is named.
    private static Measure measure(Said said, List<Piece> told) {
        Optional<String> party =
                told.stream().filter(Slots.PARTY).map(Slots::party).findFirst();
        if (party.isEmpty() && said.base() == Base.CENSUS) {
            return Measure.of("census");
        }
        return party.map(one -> Measure.of("votes", one))
                .or(() -> told.stream()
                        .skip(1)
                        .flatMap(piece -> piece.as(MeasureNamed.class).stream())
                        .map(named -> Measure.of(named.ids().getFirst()))
                        .findFirst())
                .orElseThrow(() -> new NotEstablished("No queda claro de qué recuento es la parte."));
    }
}

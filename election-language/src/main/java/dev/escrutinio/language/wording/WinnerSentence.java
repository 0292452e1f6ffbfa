package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Who came first, or second …: «El PSOE fue el partido más votado en Linares …, con 9.123 votos (31,45 % …).»
final class WinnerSentence implements Sentences {

    private final Names names;
    private final Phrases phrases;

    WinnerSentence(Names names) {
        this.names = names;
        this.phrases = new Phrases(names);
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        int position = query.operation() instanceof Operation.Winner winner ? winner.position() : 1;
        return Told.bySpot(figures).values().stream()
                .map(spot -> Spanish.sentence(spot(spot, position)))
                .collect(Collectors.joining(" "));
    }

    private String spot(List<Figure> figures, int position) {
        List<List<Figure>> parties = List.copyOf(ResultsSentence.byParty(figures));
        if (parties.isEmpty()) {
            return "";
        }
        List<Figure> first = parties.getFirst();
        Figure any = first.getFirst();
        String where = names.in(any) + names.during(any);
        String votes = ", con " + votes(first);
        if (parties.size() > 1) {
            List<String> tied =
                    parties.stream().map(party -> names.party(party.getFirst())).toList();
            return Spanish.list(tied) + " empataron como " + title(position) + where + votes + " cada uno";
        }
        String was = names.parties().plural(Objects.requireNonNull(any.party())) ? " fueron " : " fue ";
        return names.party(any) + was + title(position) + where + votes;
    }

    private String votes(List<Figure> figures) {
        return Spanish.list(figures.stream().map(phrases::object).toList());
    }

    private static String title(int position) {
        return position == 1 ? "el partido más votado" : "la " + Spanish.ordinal(position) + " fuerza más votada";
    }
}

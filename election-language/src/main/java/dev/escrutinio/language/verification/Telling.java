package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning.DateGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.List;
import java.util.Optional;

/// Carries the story of a text on over a sentence.
final class Telling {

    private Telling() {}

    /// A number for a reason: two decimals, no more.
    static String number(double value) {
        return new java.text.DecimalFormat(
                        "#,##0.##", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.of("es", "ES")))
                .format(value);
    }

    static String number(dev.escrutinio.contracts.answer.Figure figure) {
        return number(figure.value());
    }

    static Story after(Story before, List<Piece> pieces) {
        List<List<String>> elections = pieces.stream()
                .flatMap(piece -> piece.as(ElectionsNamed.class).stream())
                .map(ElectionsNamed::ids)
                .distinct()
                .toList();
        List<List<String>> places = pieces.stream()
                .flatMap(piece -> piece.as(PlaceNamed.class).stream())
                .map(PlaceNamed::codes)
                .distinct()
                .toList();
        boolean dated = pieces.stream().anyMatch(Slots.ELECTION);
        Optional<String> outside = Unknowns.outside(pieces);
        return new Story(
                dated ? election(elections, pieces) : before.elections(),
                elections.size() == 2 ? pair(elections) : dated ? List.of() : before.pair(),
                places.isEmpty() ? before.places() : places.size() == 1 ? places.getFirst() : List.of(),
                party(before, pieces),
                outside.orElse(dated ? null : before.barred()),
                year(before, pieces),
                said(before, pieces),
                before.named() || !places.isEmpty());
    }

    /// Of a change told forwards its end; of several elections else none.
    private static List<String> election(List<List<String>> elections, List<Piece> pieces) {
        if (elections.size() == 1) {
            return elections.getFirst();
        }
        boolean forwards = pair(elections).size() == 2
                && pieces.stream()
                        .anyMatch(piece -> piece.cue(Cue.CHANGE) || piece.cue(Cue.RISE) || piece.cue(Cue.FALL));
        return forwards ? List.of(pair(elections).getLast()) : List.of();
    }

    private static List<String> pair(List<List<String>> elections) {
        boolean clear = elections.size() == 2 && elections.stream().allMatch(ids -> ids.size() == 1);
        return clear ? elections.stream().map(List::getFirst).sorted().toList() : List.of();
    }

    private static @org.jspecify.annotations.Nullable String party(Story before, List<Piece> pieces) {
        List<String> parties =
                pieces.stream().filter(Slots.PARTY).map(Slots::party).distinct().toList();
        boolean silent = pieces.stream().noneMatch(piece -> piece.said() != null);
        if (parties.isEmpty()) {
            return silent ? null : before.party();
        }
        return parties.size() == 1 ? parties.getFirst() : null;
    }

    private static @org.jspecify.annotations.Nullable Said said(Story before, List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> java.util.stream.Stream.ofNullable(piece.said()))
                .filter(said -> said.unit() != null)
                .findFirst()
                .orElse(before.said());
    }

    private static @org.jspecify.annotations.Nullable Integer year(Story before, List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.as(DateGiven.class).stream())
                .flatMap(date -> Optional.ofNullable(date.year()).stream())
                .reduce((one, other) -> other)
                .or(() -> pieces.stream()
                        .flatMap(piece -> piece.as(ElectionsNamed.class).stream())
                        .map(named -> Integer.valueOf(named.ids().getLast().substring(0, 4)))
                        .reduce((one, other) -> other))
                .orElse(before.year());
    }
}

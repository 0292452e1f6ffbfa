package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.ElectionsNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The senses that a sentence's names may have together: «Burgos» is a city and a province.
final class Senses {

    private static final int MOST = 24;
    private static final int EFFORT = 2_400;

    /// One choice for each ambiguous name.
    record Chosen(List<Piece> pieces, Story story) {}

    /// Choices of senses.
    ///
    /// @param all whether there are no others
    record Choices(List<Chosen> chosen, boolean all) {}

    private Senses() {}

    /// Every choice of senses; a name has the same one wherever it stands. Towns first.
    static Choices of(List<Piece> pieces, Story story) {
        Set<List<String>> open = new LinkedHashSet<>();
        Stream.concat(pieces.stream().map(Senses::ids), Stream.of(story.places(), story.elections()))
                .filter(ids -> ids.size() > 1)
                .forEach(open::add);
        int most = Math.max(1, Math.min(MOST, EFFORT / Math.max(1, pieces.size())));
        List<Chosen> all = List.of(new Chosen(pieces, story));
        boolean complete = true;
        for (List<String> ids : open) {
            List<Chosen> more = new ArrayList<>();
            for (Chosen chosen : all) {
                townsFirst(ids).forEach(id -> more.add(chosen(chosen, ids, id)));
            }
            complete &= more.size() <= most;
            all = more.size() > most ? more.subList(0, most) : more;
        }
        return new Choices(all, complete);
    }

    private static List<String> townsFirst(List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> !id.matches("\\d{5}")))
                .toList();
    }

    private static Chosen chosen(Chosen chosen, List<String> ids, String id) {
        UnaryOperator<List<String>> only = all -> all.equals(ids) ? List.of(id) : all;
        List<Piece> pieces =
                chosen.pieces().stream().map(piece -> narrowed(piece, only)).toList();
        Story story = chosen.story();
        return new Chosen(
                pieces,
                new Story(
                        only.apply(story.elections()),
                        story.pair(),
                        only.apply(story.places()),
                        story.party(),
                        story.barred(),
                        story.year(),
                        story.said(),
                        story.named()));
    }

    private static Piece narrowed(Piece piece, UnaryOperator<List<String>> only) {
        List<Meaning> meanings = piece.meanings().stream()
                .map(meaning -> switch (meaning) {
                    case PlaceNamed place -> new PlaceNamed(only.apply(place.codes()), place.shortened());
                    case ElectionsNamed elections -> new ElectionsNamed(only.apply(elections.ids()));
                    case PartyNamed party -> new PartyNamed(only.apply(party.ids()));
                    default -> meaning;
                })
                .toList();
        return new Piece(meanings, piece.form(), piece.text(), piece.start(), piece.end(), piece.said());
    }

    private static List<String> ids(Piece piece) {
        return piece.as(PlaceNamed.class)
                .map(PlaceNamed::codes)
                .or(() -> piece.as(ElectionsNamed.class).map(ElectionsNamed::ids))
                .or(() -> piece.as(PartyNamed.class).map(PartyNamed::ids))
                .orElse(List.of());
    }
}

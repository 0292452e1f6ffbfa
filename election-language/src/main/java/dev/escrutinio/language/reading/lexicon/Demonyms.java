package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tells a demonym from a town of that name: «los vizcaínos» are no town of Burgos, «Vizcaínos» and «en Ceutí» are.
final class Demonyms {

    private static final Set<String> BEFORE_PEOPLE =
            Set.of("los", "las", "la", "el", "al", "del", "a", "un", "una", "cuantos", "cuantas", "que", "entre");

    private Demonyms() {}

    /// The meanings of a stretch with its demonym taken as places, or left out.
    static List<Meaning> resolved(List<Token> tokens, int start, List<Meaning> meanings) {
        if (meanings.stream().noneMatch(Meaning.PeopleNamed.class::isInstance)) {
            return meanings;
        }
        String before = start > 0 && tokens.get(start - 1).kind() == Kind.WORD
                ? tokens.get(start - 1).form()
                : "";
        boolean town = written(tokens.get(start).text()) || before.equals("en");
        boolean people = !town && BEFORE_PEOPLE.contains(before);
        return meanings.stream()
                .filter(meaning -> !(town && meaning instanceof Meaning.PeopleNamed))
                .filter(meaning -> !(people && meaning instanceof Meaning.PlaceNamed))
                .flatMap(Demonyms::asPlaces)
                .toList();
    }

    private static Stream<Meaning> asPlaces(Meaning meaning) {
        return Stream.of(
                meaning instanceof Meaning.PeopleNamed people
                        ? new Meaning.PlaceNamed(people.codes(), false)
                        : meaning);
    }

    /// Whether a word is written as a name: «Vizcaínos», but not «VIZCAÍNOS».
    private static boolean written(String text) {
        return Character.isUpperCase(text.charAt(0)) && text.chars().anyMatch(Character::isLowerCase);
    }
}

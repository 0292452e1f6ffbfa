package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Match;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.MeasureNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells «diputados por Ávila», a constituency, from the party Por Ávila: by its writing and by what stands before.
///
/// Any party of the catalog whose name is «por» and a place's is read both ways.
final class ConstituencyWords {

    private static final String POR = "por";
    /// Behind one of these «por» begins a name: «votos de Por Ávila».
    private static final Set<String> BEFORE_A_NAME =
            Set.of("de", "del", "a", "al", "con", "entre", "para", "y", "e", "o", "ni", "sin", "que");

    private final Lexicon lexicon;

    ConstituencyWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Both readings of a stretch, likeliest first; empty where it has no such name.
    Optional<List<List<Item>>> read(String question, List<Token> tokens, int first, List<Item> whole) {
        Token por = tokens.get(first);
        boolean named = POR.equals(por.form()) && whole.stream().allMatch(item -> item.meaning() instanceof PartyNamed);
        return named
                ? place(question, tokens, first, whole.getFirst().end()).map(place -> {
                    Item link = new Item(
                            new Meaning.Soft(Set.of(Link.POR), Set.of()), por.start(), por.end(), por.text(), null, 0);
                    int party = party(question, tokens, first);
                    List<List<Item>> readings = new ArrayList<>();
                    readings.add(List.of(link, place.unlikely(Math.max(0, -party))));
                    whole.forEach(item -> readings.add(List.of(item.unlikely(Math.max(0, party)))));
                    return readings;
                })
                : Optional.empty();
    }

    private Optional<Item> place(String question, List<Token> tokens, int first, int end) {
        if (first + 1 >= tokens.size()) {
            return Optional.empty();
        }
        int start = tokens.get(first + 1).start();
        return lexicon.matches(tokens, first + 1).stream()
                .filter(match -> tokens.get(match.last()).end() == end)
                .flatMap(match -> match.meanings().stream())
                .filter(PlaceNamed.class::isInstance)
                .findFirst()
                .map(meaning -> new Item(meaning, start, end, question.substring(start, end), null, 0));
    }

    /// How unlikely the party is; below zero, how unlikely the constituency.
    private int party(String question, List<Token> tokens, int first) {
        String before = question.substring(0, tokens.get(first).start()).strip();
        boolean opening = before.isEmpty() || ".?!¿¡:;,".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean led = first > 0 && BEFORE_A_NAME.contains(tokens.get(first - 1).form());
        boolean shouted = question.chars().noneMatch(Character::isLowerCase);
        boolean capital = Character.isUpperCase(tokens.get(first).text().charAt(0));
        if (led) {
            return -1;
        }
        if (capital && !opening && !shouted) {
            return elected(tokens, first) ? 0 : -1;
        }
        return (capital && opening && !elsewhere(tokens, first)) || (shouted && !elected(tokens, first)) ? 0 : 1;
    }

    /// Whether seats or a party stand right before: «Diputados Por Ávila».
    private boolean elected(List<Token> tokens, int first) {
        for (int i = Math.max(0, first - 3); i < first; i++) {
            for (Match match : lexicon.matches(tokens, i)) {
                if (match.last() == first - 1 && match.meanings().stream().anyMatch(ConstituencyWords::elects)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether another party or seats are told anywhere else: «Por Ávila, ¿cuántos diputados sacó el PP?».
    private boolean elsewhere(List<Token> tokens, int first) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean other = i != first && i != first + 1 && tokens.get(i).kind() == Kind.WORD;
            if (other
                    && lexicon.matches(tokens, i).stream()
                            .flatMap(match -> match.meanings().stream())
                            .anyMatch(ConstituencyWords::elects)) {
                return true;
            }
        }
        return false;
    }

    private static boolean elects(Meaning meaning) {
        return meaning instanceof PartyNamed
                || (meaning instanceof MeasureNamed measure && measure.ids().contains("seats"));
    }
}

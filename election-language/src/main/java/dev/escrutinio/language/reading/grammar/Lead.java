package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two parties that a question holds against each other.
///
/// @param word item that says so; null where only the object does: «donde el PP sacó más de 500 votos al PSOE»
/// @param one party that is ahead of the other one; of a gap either
/// @param directed whether it matters which of them is ahead; a gap is the same both ways
record Lead(@Nullable Item word, Item one, Item other, boolean directed) {

    private static final String APART = "(?iu).*separ.*";
    private static final String NOUN = "(?iu).*(ventaja|diferencia|distancia|brecha|holgura|margen|delante).*";
    private static final String BEHIND = "(?iu).*(detr[aá]s|debajo).*";
    private static final String LEADING = "(?iu).*\\s(al?|del?|sobre)";

    /// The only two parties of a question; empty where it is unclear which of them is held against which.
    static Optional<Lead> in(List<Item> items) {
        List<Item> parties = items.stream()
                .filter(item -> item.meaning() instanceof PartyNamed)
                .toList();
        boolean two = parties.size() == 2
                && parties.stream()
                        .allMatch(item -> ((PartyNamed) item.meaning()).ids().size() == 1)
                && !parties.getFirst().meaning().equals(parties.getLast().meaning());
        return two ? between(items, parties.getFirst(), parties.getLast()) : Optional.empty();
    }

    /// With who is ahead told by its sign.
    Lead signed() {
        return new Lead(word, one, other, true);
    }

    /// «ganó el PSOE con más ventaja sobre el PP»: it came first there; «le ganó al PP» says that of the two alone.
    boolean won(List<Item> items) {
        List<Item> wins = items.stream().filter(item -> item.cue(Cue.WIN)).toList();
        if (word == null || wins.isEmpty() || wins.contains(word) || !word.like(NOUN)) {
            return false;
        }
        return items.indexOf(word) < items.indexOf(other) || items.indexOf(other) < items.indexOf(wins.getFirst());
    }

    private static Optional<Lead> between(List<Item> items, Item first, Item second) {
        @Nullable
        Item word = items.stream().filter(Lead::word).reduce((a, b) -> b).orElse(null);
        boolean won = items.stream().anyMatch(item -> item.cue(Cue.WIN));
        if (word != null && word.like(APART) && !won) {
            return Optional.of(new Lead(word, first, second, false));
        }
        boolean firstIsObject = object(items, first);
        boolean secondIsObject = object(items, second);
        if (firstIsObject != secondIsObject) {
            boolean turned = word != null && word.like(BEHIND);
            Item ahead = firstIsObject != turned ? second : first;
            return Optional.of(new Lead(word, ahead, ahead.equals(first) ? second : first, true));
        }
        return word != null && !won && !firstIsObject && joined(items, word, first, second)
                ? Optional.of(new Lead(word, first, second, false))
                : Optional.empty();
    }

    /// «ventaja», «diferencia», «aventajó a».
    static boolean word(Item item) {
        return !item.soft() && (item.cue(Cue.DIFFERENCE) || item.cue(Cue.MARGIN) || MarginKind.margin(item));
    }

    /// The party over which the other one is ahead: «al PSOE», «sobre el PSOE», «por delante del PSOE», «de diferencia
    /// con el PSOE».
    private static boolean object(List<Item> items, Item party) {
        int at = items.indexOf(party);
        int from = before(items, at);
        Set<Link> links = Items.links(items, from, at);
        boolean led = from >= 0
                && (word(items.get(from)) || items.get(from).cue(Cue.WIN))
                && items.get(from).like(LEADING);
        boolean apart = from >= 0 && word(items.get(from)) && links.contains(Link.CON);
        return led || apart || links.contains(Link.A) || links.contains(Link.SOBRE);
    }

    /// «la diferencia entre PP y PSOE», «diferencia PP-PSOE»; what is even is so between the two.
    private static boolean joined(List<Item> items, Item word, Item first, Item second) {
        int from = items.indexOf(first);
        int to = items.indexOf(second);
        boolean near = items.subList(from + 1, to).stream().allMatch(Item::soft);
        Set<Link> links = Items.links(items, from, to);
        boolean listed = links.remove(Link.Y) || Items.mark(items, from, to, "-/");
        Set<Link> ahead = Items.links(items, before(items, from), from);
        boolean led = ahead.contains(Link.ENTRE)
                || ahead.contains(Link.DE)
                || MarginKind.margin(word)
                || word.equals(items.get(Math.max(0, from - 1)));
        return near && listed && links.isEmpty() && led;
    }

    private static int before(List<Item> items, int at) {
        int from = Items.before(items, at);
        return from;
    }
}

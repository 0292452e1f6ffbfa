package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads «el más pobre» as the lowest income; what an adjective is measured by is said back.
final class GradedReader {

    private static final Meaning NOTHING = new Meaning.Soft(Set.of(), Set.of());

    private final Context context;
    private final String question;

    GradedReader(Context context, String question) {
        this.context = context;
        this.question = question;
    }

    List<Item> read(List<Item> items) {
        List<Item> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!(item.meaning() instanceof Meaning.Graded graded)) {
                result.add(item);
                continue;
            }
            boolean less = i > 0 && items.get(i - 1).meaning().equals(new Meaning.CueGiven(Cue.LESS));
            boolean more = i > 0 && items.get(i - 1).meaning().equals(new Meaning.CueGiven(Cue.MORE));
            boolean known = context.catalog().measure(graded.measure()).isPresent();
            if ((less || more) && sized(graded) && ofMove(result)) {
                Item degree = result.removeLast();
                result.add(degree.upTo(
                        item,
                        new Meaning.Superlative(less ? opposite(graded.direction()) : graded.direction()),
                        question));
            } else if ((less || more) && known) {
                Item degree = result.removeLast();
                result.add(
                        degree.with(new Meaning.Superlative(less ? opposite(graded.direction()) : graded.direction())));
                result.add(measured(item, graded));
            } else {
                result.add(item.with(new Meaning.Unknown()));
            }
        }
        return inVotes(result);
    }

    /// «la victoria más ajustada, en votos»: a margin that is told in votes.
    private static List<Item> inVotes(List<Item> items) {
        boolean margin = items.stream().anyMatch(GradedReader::margin);
        List<Item> votes = items.stream()
                .filter(item -> item.measure("votes") && in(items, items.indexOf(item)))
                .toList();
        if (!margin
                || votes.size() != 1
                || items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed)) {
            return items;
        }
        return items.stream()
                .map(item -> margin(item)
                        ? new Item(
                                new Meaning.MeasureNamed(List.of("margin_votes")),
                                item.start(),
                                item.end(),
                                item.text(),
                                "«" + item.text() + "» se mide por la ventaja en votos",
                                item.unlikely())
                        : item.equals(votes.getFirst()) ? item.with(NOTHING) : item)
                .toList();
    }

    private static boolean margin(Item item) {
        return item.measure("margin") && item.as() != null;
    }

    private static boolean in(List<Item> items, int votes) {
        return items.get(votes).like("(?iu)en .*")
                || (votes > 0 && items.get(votes - 1).link(Link.EN));
    }

    private static boolean sized(Meaning.Graded graded) {
        return "population".equals(graded.measure());
    }

    /// «la subida más grande»: of a change «grande» is no number of inhabitants.
    private static boolean ofMove(List<Item> before) {
        int from = before.size() - 2;
        while (from >= 0 && before.get(from).soft()) {
            from--;
        }
        return from >= 0
                && (before.get(from).cue(Cue.RISE)
                        || before.get(from).cue(Cue.FALL)
                        || before.get(from).cue(Cue.DIFFERENCE)
                        || before.get(from).cue(Cue.CHANGE)
                        || before.get(from).meaning() instanceof Meaning.MeasureNamed);
    }

    private Item measured(Item item, Meaning.Graded graded) {
        String said = "«" + item.text() + "» se mide por: "
                + context.measure(graded.measure()).noun();
        return new Item(
                new Meaning.MeasureNamed(List.of(graded.measure())),
                item.start(),
                item.end(),
                item.text(),
                item.as() == null ? said : item.as() + "; " + said,
                item.unlikely());
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.HIGHEST ? Direction.LOWEST : Direction.HIGHEST;
    }
}

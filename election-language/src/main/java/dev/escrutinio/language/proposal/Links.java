package dev.escrutinio.language.proposal;

import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.proposal.OwnWords.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every way in which the quotes of a plan can be linked.
final class Links {

    private static final int MOST = 8;

    private Links() {}

    private record Quote(Kind kind, String text) {}

    /// The plan's queries in codes, one list a way; none where some quote links to nothing.
    static List<List<Query>> of(List<Query> quoted, QuoteLinker linker) {
        Map<Quote, Boolean> quotes = quotes(quoted);
        List<Map<Quote, List<String>>> ways = List.of(Map.of());
        for (Map.Entry<Quote, Boolean> entry : quotes.entrySet()) {
            Quote quote = entry.getKey();
            List<List<String>> alternatives = linker.link(quote.text(), quote.kind()).stream()
                    .filter(ids -> !entry.getValue() || ids.size() == 1)
                    .toList();
            ways = extended(ways, quote, alternatives);
        }
        return ways.stream()
                .map(way -> quoted.stream().map(new Linking(chosen(way))::query).toList())
                .toList();
    }

    private static List<Map<Quote, List<String>>> extended(
            List<Map<Quote, List<String>>> ways, Quote quote, List<List<String>> alternatives) {
        List<Map<Quote, List<String>>> more = new ArrayList<>();
        for (Map<Quote, List<String>> way : ways) {
            for (List<String> alternative : alternatives) {
                Map<Quote, List<String>> longer = new LinkedHashMap<>(way);
                longer.put(quote, alternative);
                more.add(longer);
            }
        }
        return more.size() > MOST ? more.subList(0, MOST) : more;
    }

    /// The quotes of a plan, and whether each has to stand for one thing.
    private static Map<Quote, Boolean> quotes(List<Query> quoted) {
        Map<Quote, Boolean> quotes = new LinkedHashMap<>();
        Linking collecting = new Linking(new Linking.Names() {
            @Override
            public List<String> all(Kind kind, String name) {
                quotes.putIfAbsent(new Quote(kind, name), false);
                return List.of(name);
            }

            @Override
            public String one(Kind kind, String name) {
                quotes.put(new Quote(kind, name), true);
                return name;
            }
        });
        quoted.forEach(collecting::query);
        return quotes;
    }

    private static Linking.Names chosen(Map<Quote, List<String>> way) {
        return new Linking.Names() {
            @Override
            public List<String> all(Kind kind, String name) {
                return way.getOrDefault(new Quote(kind, name), List.of());
            }

            @Override
            public String one(Kind kind, String name) {
                return all(kind, name).getFirst();
            }
        };
    }
}

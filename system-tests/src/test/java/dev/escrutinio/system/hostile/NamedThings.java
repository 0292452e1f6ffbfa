package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a question names, found as a model would try: whatever of its words can be quoted as a place, a party or an
/// election, and its numbers.
///
/// @param places quotes; the whole country where there is none
/// @param years that it says, and another one
record NamedThings(
        List<String> places, List<String> parties, List<String> elections, List<Double> numbers, List<String> years) {

    /// A part of a name tells which is meant.
    private static final int LONGEST = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?");
    private static final Pattern YEAR = Pattern.compile("20[0-2]\\d");

    /// @param linked the plans that a quoted one may mean
    static NamedThings in(String question, Function<Plan, List<Plan>> linked) {
        List<String> quotes = quotes(question);
        List<String> places = distinct(quotes, quote -> linked.apply(query(List.of(), quote, List.of())));
        String where = places.isEmpty() ? "ES" : places.getFirst();
        List<String> parties =
                distinct(quotes, quote -> linked.apply(query(List.of(), where, List.of(Measure.of("votes", quote)))));
        List<String> elections = distinct(quotes, quote -> linked.apply(query(List.of(quote), where, List.of())));
        return new NamedThings(
                places.isEmpty() ? List.of("ES") : places, parties, elections, numbers(question), years(question));
    }

    /// Numbers that may be lengths of lists.
    List<Integer> whole() {
        List<Integer> small = numbers.stream()
                .filter(number -> number >= 1 && number <= 100 && number == Math.rint(number))
                .map(Double::intValue)
                .toList();
        return small.isEmpty() ? List.of(5) : small;
    }

    private static Query query(List<String> elections, String place, List<Measure> measures) {
        return new Query(elections, Places.of(place), measures, new Operation.Value(), null);
    }

    private static List<String> quotes(String question) {
        List<String> words = Arrays.stream(question.split("[^\\p{L}\\p{N}'·-]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> quotes = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            for (int from = 0; from + length <= words.size(); from++) {
                quotes.add(String.join(" ", words.subList(from, from + length)));
            }
        }
        return quotes;
    }

    /// One quote for each thing.
    private static List<String> distinct(List<String> quotes, Function<String, List<Plan>> linked) {
        Map<List<Plan>, String> things = new LinkedHashMap<>();
        for (String quote : quotes) {
            List<Plan> plans = linked.apply(quote);
            if (!plans.isEmpty()) {
                things.putIfAbsent(plans, quote);
            }
        }
        return List.copyOf(things.values());
    }

    private static List<Double> numbers(String question) {
        List<Double> digits = NUMBER.matcher(question)
                .results()
                .map(MatchResult::group)
                .map(text -> Double.valueOf(text.replace(".", "").replace(',', '.')))
                .toList();
        return Stream.concat(digits.stream(), Stream.of(2.0, 3.0, 50.0))
                .distinct()
                .toList();
    }

    private static List<String> years(String question) {
        return Stream.concat(YEAR.matcher(question).results().map(MatchResult::group), Stream.of("2019"))
                .distinct()
                .toList();
    }
}

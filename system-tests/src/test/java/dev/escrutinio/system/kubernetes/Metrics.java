package dev.escrutinio.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Time series as alerts and dashboards ask for them, and as a service tells them.
final class Metrics {

    private static final Pattern SELECTOR =
            Pattern.compile("([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?:\\{([^}]*)\\})?(?=[\\s\\[)]|$)");
    private static final Pattern CONDITION = Pattern.compile("(\\w+)(=~|!=|=)\"([^\"]*)\"");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][\\w]*)(?:\\{(.*)\\})? \\S+$");

    /// What Prometheus adds itself, by where it scrapes.
    private static final Set<String> BY_TARGET = Set.of("namespace", "service", "pod", "container");

    /// Told by others: kube-state-metrics, the kubelet, Strimzi's exporter.
    private static final Pattern BY_OTHERS = Pattern.compile("kube_.*|kubelet_.*|kafka_topic_partition_current_offset");

    private static final Pattern WORDS = Pattern.compile("\\b(by|on|group_left|group_right)\\s*\\([^)]*\\)");

    private Metrics() {}

    /// @param conditions label, comparison and value
    record Selector(String name, List<MatchResult> conditions) {

        boolean isOurs() {
            return !BY_OTHERS.matcher(name).matches();
        }

        /// Whether this series could be meant.
        boolean takes(Series series) {
            return series.name().equals(name)
                    && conditions.stream()
                            .filter(one -> !BY_TARGET.contains(one.group(1)))
                            .allMatch(one -> takes(one, series.labels().get(one.group(1))));
        }

        /// A value that only some requests have cannot be waited for: the label is enough then.
        private static boolean takes(MatchResult condition, String value) {
            return value != null && (!condition.group(2).equals("=") || value.equals(condition.group(3)));
        }

        @Override
        public String toString() {
            return name + conditions.stream().map(MatchResult::group).toList();
        }
    }

    record Series(String name, Map<String, String> labels) {}

    /// What every expression of a document asks for.
    static Stream<Selector> asked(JsonNode document) {
        return document.findValuesAsText("expr").stream().flatMap(Metrics::selectors);
    }

    private static Stream<Selector> selectors(String expression) {
        return SELECTOR.matcher(WORDS.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> new Selector(
                        match.group(1),
                        match.group(2) == null
                                ? List.of()
                                : CONDITION.matcher(match.group(2)).results().toList()));
    }

    /// What a scrape tells.
    static Stream<Series> told(String scrape) {
        return SAMPLE.matcher(scrape).results().map(sample -> {
            Map<String, String> labels = new HashMap<>();
            if (sample.group(2) != null) {
                CONDITION.matcher(sample.group(2)).results().forEach(one -> labels.put(one.group(1), one.group(3)));
            }
            return new Series(sample.group(1), labels);
        });
    }
}

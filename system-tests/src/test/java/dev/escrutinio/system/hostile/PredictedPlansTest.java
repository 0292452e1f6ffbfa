package dev.escrutinio.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.proposal.Proposals;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.loader.InMemoryFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the plans that a trained model wrote for held-out questions come to when they are executed, and which of them
/// would be offered: counted for a report, and no offer may have other figures than those that were asked for.
///
/// `make predictions FILE=…/evaluation/predictions-adapter.jsonl` names the replies; without it there is nothing to
/// count. The report goes to `system-tests/target/predictions`.
class PredictedPlansTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final PlanExecutor executor = new PlanExecutor();

    @Test
    void noOfferHasOtherFigures() throws IOException {
        String given = System.getProperty("predictions", "");
        assumeTrue(!given.isEmpty(), "no predictions");
        Path data = QuestionSets.shared().resolve("data");
        Facts facts = InMemoryFacts.of(data.resolve("interior"), data.resolve("ine"));
        Proposals proposals = new QuestionReader(facts).proposals();
        for (String line : Files.readAllLines(Path.of(given))) {
            JsonNode one = JSON.readTree(line);
            if (one.path("task").asText().equals("plan")) {
                count(one, facts, proposals);
            }
        }
        report();

        assertThat(counts).doesNotContainKey("offered with other figures");
    }

    private void report() throws IOException {
        Path file = Files.createDirectories(Path.of("target/predictions")).resolve("report.md");
        String rows = counts.entrySet().stream()
                .map(count -> "| " + count.getKey() + " | " + count.getValue() + " |\n")
                .collect(Collectors.joining());
        Files.writeString(file, "| predicted plans | |\n|---|---|\n" + rows);
    }

    private void count(JsonNode one, Facts facts, Proposals proposals) {
        String question = one.path("question").asText();
        String reply = one.path("reply").asText();
        add("all");
        add("outcome due " + one.path("outcome").asText());
        add(one.path("right").asBoolean() ? "plan exact" : "plan not exact");
        Set<Set<String>> due =
                figures(proposals.linked(question, one.path("expected").asText()), facts);
        Set<Set<String>> written = figures(proposals.linked(question, reply), facts);
        if (!due.isEmpty()) {
            add("due executes");
            add(
                    written.isEmpty()
                            ? "written does not execute"
                            : due.equals(written) ? "executes to the same result" : "executes to another result");
        } else if (!written.isEmpty()) {
            add("executes where none is due");
        }
        if (proposals.judge(question, reply) instanceof Proposal.Offered offered) {
            Set<Set<String>> told = figures(offered.plans(), facts);
            if (!told.isEmpty()) {
                add(due.containsAll(told) ? "offered with the same figures" : "offered with other figures");
            }
        } else {
            add("not offered");
        }
    }

    private Set<Set<String>> figures(List<Plan> plans, Facts facts) {
        return plans.stream()
                .map(plan -> executor.execute(plan, facts))
                .flatMap(done -> done instanceof Execution.Computed computed ? Stream.of(computed) : Stream.empty())
                .map(computed -> (Set<String>) computed.figures().stream()
                        .map(f -> "%.6f %s %s %s %s"
                                .formatted(f.value(), f.unit(), f.party(), Objects.toString(f.place()), f.election()))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(figures -> !figures.isEmpty())
                .collect(Collectors.toSet());
    }

    private void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}

package dev.escrutinio.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.proposal.Proposals;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.loader.InMemoryFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A model that twists the right plan of every question of every set: no plan with a turned end, base, number or
/// condition is offered, and few that ask for something else by words that the question has.
///
/// Questions that the reader understands need no model; they are put to it here because their right plans are known.
class HostilePlannerTest {

    private static final Logger LOG = Logger.getLogger(HostilePlannerTest.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What a person would overlook: none of it may be offered.
    private static final List<String> TURNED = List.of(
            "end", "by change", "base", "scope", "limit", "position", "statistic", "seats", "condition negated");

    private static Facts facts;
    private static ToldFigures told;
    private static QuestionReader reader;
    private static Proposals proposals;
    private static List<String> elections;
    private static List<JsonNode> questions;

    @BeforeAll
    static void load() throws IOException {
        Path data = QuestionSets.shared().resolve("data");
        assumeTrue(Files.isDirectory(data), "real data missing: ../shared/data");
        facts = InMemoryFacts.of(data.resolve("interior"), data.resolve("ine"));
        told = new ToldFigures(facts);
        reader = new QuestionReader(facts);
        proposals = reader.proposals();
        elections = facts.catalog().elections().stream().map(Election::id).toList();
        questions = QuestionSets.all();
    }

    @Test
    @Tag("slow")
    void noTurnedPlanIsOffered() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        int understood = 0;
        int accepted = 0;
        int twisted = 0;
        Map<String, Integer> missed = new TreeMap<>();
        for (JsonNode question : questions) {
            String asked = question.get("q").asText();
            if (!(reader.read(asked) instanceof Reading.Understood right)) {
                continue;
            }
            understood++;
            Proposal honest = propose(asked, right.plan());
            if (honest instanceof Proposal.Offered) {
                accepted++;
            } else {
                missed.merge(((Proposal.Rejected) honest).why() + " " + operation(right.plan()), 1, Integer::sum);
                if (Boolean.getBoolean("hostile.verbose")) {
                    LOG.info("REJ " + question.get("id").asText() + " " + honest + " " + asked + " " + right.plan());
                }
            }
            Set<String> figures = told.by(right.plan());
            for (Twist twist : Twister.of(right.plan(), elections)) {
                twisted++;
                if (propose(asked, twist.plan()) instanceof Proposal.Offered offered) {
                    for (Plan plan : offered.plans()) {
                        Set<String> offer = told.by(plan);
                        if (!offer.isEmpty() && !offer.containsAll(figures)) {
                            kinds.merge(twist.kind(), 1, Integer::sum);
                            wrong.add(question.get("id").asText() + " " + twist.kind() + " " + asked + " → " + plan
                                    + " instead of " + right.plan());
                        }
                    }
                }
            }
        }
        LOG.info("understood %d, right plan offered %d, not %s; twisted %d, wrong offers %d %s"
                .formatted(understood, accepted, missed, twisted, wrong.size(), kinds));

        if (Boolean.getBoolean("hostile.verbose")) {
            wrong.forEach(one -> LOG.info("OFF " + one));
        }

        assertThat(kinds.keySet()).doesNotContainAnyElementsOf(TURNED);
        assertThat(wrong).hasSizeLessThan(twisted / 1000);
        assertThat(accepted).isGreaterThan(understood / 2);
    }

    private static Proposal propose(String question, Plan plan) throws IOException {
        return proposals.judge(question, JSON.writerFor(Plan.class).writeValueAsString(plan));
    }

    private static String operation(Plan plan) {
        return switch (plan) {
            case Query query -> query.operation().getClass().getSimpleName();
            case Analysis _ -> "Analysis";
        };
    }
}

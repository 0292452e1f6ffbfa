package dev.escrutinio.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.proposal.Proposal;
import dev.escrutinio.language.proposal.Proposals;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import dev.escrutinio.loader.InMemoryFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A model that guesses at questions that the reader does not understand: whatever valid plan it makes of their words,
/// none is offered that leaves out or changes something of the question.
///
/// What a question means was written down by hand in `not-understood.json` where something right can be offered; of all
/// other questions nothing may be. `-Dhostile.guesses=1000 -Dhostile.seed=…` guesses more, `-Dhostile.questions=FILE`
/// at
/// the questions of a file alone, a JSON array of objects with `q` and, where something is known to be right, `means`.
class HostileGuessesTest {

    private static final Logger LOG = Logger.getLogger(HostileGuessesTest.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEANINGS = "/dev/escrutinio/system/hostile/not-understood.json";

    private final Map<Proposal.Why, Integer> refused = new TreeMap<>();

    @Test
    @Tag("slow")
    void nothingButWhatIsMeantIsOffered() throws IOException {
        Path data = QuestionSets.shared().resolve("data");
        assumeTrue(Files.isDirectory(data), "real data missing: ../shared/data");
        Facts facts = InMemoryFacts.of(data.resolve("interior"), data.resolve("ine"));
        QuestionReader reader = new QuestionReader(facts);
        ToldFigures told = new ToldFigures(facts);
        int most = Integer.getInteger("hostile.guesses", 100);
        long seed = Long.getLong("hostile.seed", 1);
        List<String> wrong = new ArrayList<>();
        int unread = 0;
        int right = 0;
        for (Map.Entry<String, List<String>> asked : questions().entrySet()) {
            if (!(reader.read(asked.getKey()) instanceof Reading.NotUnderstood)) {
                continue;
            }
            unread++;
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                    .create(seed + asked.getKey().hashCode());
            Set<String> offers = offers(asked.getKey(), facts, told, reader.proposals(), random, most);
            for (String offer : offers) {
                if (meant(told.by(plan(offer)), asked.getValue(), told)) {
                    right++;
                } else {
                    wrong.add(asked.getKey() + " → " + offer);
                }
            }
        }
        LOG.info("not understood %d, guesses %d each, refused %s; offers that are meant %d, that are not %d"
                .formatted(unread, most, refused, right, wrong.size()));

        assertThat(unread).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /// Offers that can be computed, by their plans.
    private Set<String> offers(
            String question, Facts facts, ToldFigures told, Proposals proposals, RandomGenerator random, int most) {
        List<String> elections =
                facts.catalog().elections().stream().map(Election::id).toList();
        NamedThings named = NamedThings.in(question, plan -> proposals.linked(question, text(plan)));
        Guesser guesser = new Guesser(named, proposals.measures(question), elections, random);
        Set<String> offers = new LinkedHashSet<>();
        Set<Plan> tried = new HashSet<>();
        for (int i = 0; i < most; i++) {
            Plan guess = guesser.next();
            if (!tried.add(guess)) {
                continue;
            }
            switch (proposals.judge(question, text(guess))) {
                case Proposal.Offered offered ->
                    offered.plans().stream()
                            .filter(plan -> !told.by(plan).isEmpty())
                            .forEach(plan -> offers.add(text(plan)));
                case Proposal.Rejected rejected -> refused.merge(rejected.why(), 1, Integer::sum);
            }
        }
        return offers;
    }

    /// Whether an offer tells all that some meaning does, and nothing that none does.
    private static boolean meant(Set<String> offer, List<String> meanings, ToldFigures told) {
        List<Set<String>> due =
                meanings.stream().map(meaning -> told.by(plan(meaning))).toList();
        Set<String> all = due.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return all.containsAll(offer) && due.stream().anyMatch(offer::containsAll);
    }

    /// Every question that somebody asked, and the plans that it means.
    private static Map<String, List<String>> questions() throws IOException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        String file = System.getProperty("hostile.questions", "");
        if (!file.isEmpty()) {
            add(JSON.readTree(Path.of(file).toFile()), all);
            return all;
        }
        try (InputStream in = Objects.requireNonNull(HostileGuessesTest.class.getResourceAsStream(MEANINGS))) {
            add(JSON.readTree(in), all);
        }
        QuestionSets.whole().forEach(one -> all.putIfAbsent(one.get("q").asText(), List.of()));
        return all;
    }

    private static void add(JsonNode questions, Map<String, List<String>> all) {
        for (JsonNode one : questions) {
            List<String> plans = new ArrayList<>();
            one.path("means").forEach(plan -> plans.add(plan.toString()));
            all.put(one.get("q").asText(), plans);
        }
    }

    private static Plan plan(String text) {
        try {
            return JSON.readValue(text, Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Plan plan) {
        try {
            return JSON.writerFor(Plan.class).writeValueAsString(plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

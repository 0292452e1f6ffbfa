package dev.escrutinio.system.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.QuestionReader;
import dev.escrutinio.language.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds for every question that is read as a plan: a word more is never passed over, another year or town is
/// another plan, the same said otherwise is the same one.
///
/// The questions are the samples and generated ones; `-Dproperties.count=1000 -Dproperties.seed=7` draws others.
@Tag("questions")
class ReadingPropertiesTest {

    private static final List<String> INVENTED = List.of(
            "trapecista",
            "murciélago",
            "zanahorias",
            "saxofonistas",
            "hipopótamo",
            "ventrílocuo",
            "submarinos",
            "telescopios",
            "paracaidistas",
            "mandarinas",
            "ajedrecistas",
            "estalactitas");
    private static final double MOST_UNREAD = 0.04;

    private static World world;
    private static QuestionReader reader;
    private static List<Asked> asked;

    /// A question that is read as a plan.
    private record Asked(String question, Plan plan) {}

    /// The same question in another form.
    private record Changed(String question, String changed, Plan plan) {}

    @BeforeAll
    static void draw() throws IOException {
        world = new World(RealData.facts());
        reader = new QuestionReader(world.facts());
        Set<String> questions = new LinkedHashSet<>(samples(RealData.sampleQuestions()));
        Generator generator = new Generator(world, Long.getLong("properties.seed", 11));
        int samples = questions.size();
        while (questions.size() < samples + Integer.getInteger("properties.count", 200)) {
            questions.add(generator.next().question());
        }
        asked = questions.stream()
                .flatMap(question -> plan(question).map(plan -> new Asked(question, plan)).stream())
                .toList();
    }

    @Test
    void thereIsSomethingToCheck() {
        assertThat(asked).hasSizeGreaterThan(100);
    }

    @Test
    void anUnknownWordAnywhereLeavesNoAnswer() {
        List<String> answered = new ArrayList<>();
        int turn = 0;
        for (Asked each : asked) {
            String[] words = each.question().split(" ", -1);
            for (int at = 0; at <= words.length; at++) {
                String more = inserted(words, at, INVENTED.get(turn++ % INVENTED.size()));
                plan(more).ifPresent(plan -> answered.add(more + " → " + plan));
            }
        }
        assertThat(answered).isEmpty();
    }

    @Test
    void anotherYearIsAnotherPlan() {
        List<String> same = new ArrayList<>();
        int changed = 0;
        for (Asked each : asked) {
            for (String year : List.of("2015", "2016", "2023")) {
                String other =
                        each.question().replaceFirst("\\b" + year + "\\b", year.equals("2016") ? "2023" : "2016");
                if (!other.equals(each.question()) && !each.question().contains("2016 y 2023")) {
                    changed++;
                    if (plan(other).filter(each.plan()::equals).isPresent()) {
                        same.add(each.question() + " = " + other);
                    }
                }
            }
        }
        assertThat(same).isEmpty();
        assertThat(changed).isGreaterThan(20);
    }

    @Test
    void anotherTownIsAnotherPlan() {
        List<String> same = new ArrayList<>();
        int changed = 0;
        for (Asked each : asked) {
            Optional<String> town = town(each.plan()).filter(each.question()::contains);
            if (town.isPresent()) {
                String other = each.question().replace(town.get(), "Torrelavega");
                Optional<Plan> plan = plan(other);
                changed += plan.isPresent() ? 1 : 0;
                plan.filter(each.plan()::equals).ifPresent(equal -> same.add(each.question() + " = " + other));
            }
        }
        assertThat(same).isEmpty();
        assertThat(changed).isGreaterThan(20);
    }

    @Test
    void aParaphraseIsNeverAnotherPlan() {
        List<Changed> paraphrases =
                asked.stream().flatMap(each -> paraphrases(each).stream()).toList();
        List<String> others = new ArrayList<>();
        int unread = 0;
        for (Changed each : paraphrases) {
            Optional<Plan> plan = plan(each.changed());
            unread += plan.isEmpty() ? 1 : 0;
            plan.filter(found -> !found.equals(each.plan()))
                    .ifPresent(found -> others.add(each.question() + " ≠ " + each.changed() + " → " + found));
        }
        assertThat(others).isEmpty();
        assertThat((double) unread / paraphrases.size()).isLessThan(MOST_UNREAD);
    }

    @Test
    void theOrderOfTheSlotsChangesNothing() {
        List<String> others = new ArrayList<>();
        Dice dice = new Dice(3);
        for (int i = 0; i < 40; i++) {
            String place = dice.of(world.places(Level.MUNICIPALITY).stream()
                            .filter(each -> !world.shared(each, each.name()))
                            .toList())
                    .name();
            String party = dice.of(List.of("el PSOE", "el PP", "Vox"));
            String votes = dice.of(List.of("votos", "porcentaje de voto"));
            List<String> parts = List.of(votes + " de " + party, "en " + place, "en junio de 2016");
            Set<Optional<Plan>> plans = new LinkedHashSet<>();
            orders(parts)
                    .forEach(order -> plans.add(plan(String.join(" ", order).replace("de el ", "del "))));
            if (plans.size() != 1 || plans.contains(Optional.<Plan>empty())) {
                others.add(parts + " → " + plans);
            }
        }
        assertThat(others).isEmpty();
    }

    private static List<List<String>> orders(List<String> parts) {
        List<List<String>> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (i != j) {
                    orders.add(List.of(parts.get(i), parts.get(j), parts.get(3 - i - j)));
                }
            }
        }
        return orders;
    }

    private static List<Changed> paraphrases(Asked each) {
        String question = each.question();
        String bare = Normalizer.normalize(question.replace("ñ", "\u0001").replace("Ñ", "\u0002"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("\u0001", "ñ")
                .replace("\u0002", "Ñ");
        return List.of(
                        "Por favor, " + question,
                        "Buenos días: " + question,
                        question + " Muchas gracias.",
                        bare,
                        question.toUpperCase(Locale.ROOT),
                        question.replace(" ", "  "),
                        question.replaceAll("[¿?]", ""))
                .stream()
                .filter(changed -> !changed.equals(question))
                .map(changed -> new Changed(question, changed, each.plan()))
                .toList();
    }

    private static Optional<Plan> plan(String question) {
        return reader.read(question) instanceof Reading.Understood understood
                ? Optional.of(understood.plan())
                : Optional.empty();
    }

    private static Optional<String> town(Plan plan) {
        return plan instanceof Query query
                        && query.places() instanceof Places.Named named
                        && named.codes().size() == 1
                        && named.codes().getFirst().matches("\\d{5}")
                ? Optional.of(world.place(named.codes().getFirst()).name())
                : Optional.empty();
    }

    private static String inserted(String[] words, int at, String word) {
        List<String> more = new ArrayList<>(List.of(words));
        more.add(at, word);
        return String.join(" ", more);
    }

    private static List<String> samples(Path file) throws IOException {
        List<String> questions = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (JsonNode sample : new ObjectMapper().readTree(file.toFile())) {
                questions.add(sample.get("q").asText());
            }
        }
        return questions;
    }
}

package dev.escrutinio.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the bodies of the HTTP load: 1,000 mixed questions and 1,000 look-ups as plans, one JSON a line.
final class Requests {

    private static final int COUNT = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Requests() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Facts facts = RealFacts.load();
        List<String> questions = new ArrayList<>();
        for (String question : MixedQuestions.draw(facts, COUNT)) {
            questions.add(JSON.writeValueAsString(Map.of("question", question)));
        }
        Files.write(folder.resolve("questions.txt"), questions);
        Files.write(folder.resolve("plans.txt"), plans(facts));
    }

    private static List<String> plans(Facts facts) throws IOException {
        List<String> plans = new ArrayList<>();
        List<Place> places = facts.catalog().places().stream()
                .filter(place -> place.elections().contains("2019-11"))
                .limit(COUNT)
                .toList();
        for (Place place : places) {
            plans.add(JSON.writerFor(dev.escrutinio.contracts.plan.Plan.class)
                    .writeValueAsString(new Query(
                            List.of("2019-11"),
                            Places.of(place.code()),
                            List.of(Measure.of("turnout")),
                            new Operation.Value(),
                            null)));
        }
        return plans;
    }
}

package dev.escrutinio.system.verification;

import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.CorrelationMethod;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.StatisticKind;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import java.util.List;
import java.util.Random;

/// Random plans of every operation that the product words.
final class Plans {

    /// Operations, by name.
    static final List<String> KINDS = List.of(
            "value",
            "two_parties",
            "two_places",
            "series",
            "results",
            "change",
            "change_turnout",
            "difference",
            "difference_places",
            "winner",
            "second",
            "margin",
            "seats",
            "turnout",
            "ranking",
            "ranking_one",
            "ranking_change",
            "count",
            "list",
            "mean",
            "median",
            "correlation");

    private final Random random;
    private final Scene.Drawer scenes;

    Plans(Facts facts, long seed) {
        this.random = new Random(seed);
        this.scenes = new Scene.Drawer(new Computed(facts, new PlanExecutor()), random);
    }

    Query draw(String kind) {
        Scene scene = "seats".equals(kind) ? scenes.drawConstituency() : scenes.draw();
        Measure first = share(scene, 0);
        Measure second = share(scene, 1);
        List<String> one = List.of(scene.election());
        List<String> both = List.of(scene.before(), scene.election());
        Places here = Places.of(scene.place());
        return switch (kind) {
            case "value" -> query(one, here, List.of(some(scene)), new Operation.Value());
            case "two_parties" -> query(one, here, List.of(first, second), new Operation.Value());
            case "two_places" -> query(one, two(scene), List.of(first), new Operation.Value());
            case "series" -> query(both, here, List.of(first), new Operation.Value());
            case "results" -> query(one, here, List.of(), new Operation.Results(5));
            case "change" -> query(both, here, List.of(some(scene)), new Operation.Change());
            case "change_turnout" -> query(both, here, List.of(Measure.of("turnout")), new Operation.Change());
            case "difference" -> query(one, here, List.of(first, second), new Operation.Difference());
            case "difference_places" -> query(one, two(scene), List.of(first), new Operation.Difference());
            case "winner" -> query(one, here, List.of(), Operation.Winner.at(1));
            case "second" -> query(one, here, List.of(), Operation.Winner.at(2));
            case "margin" -> query(one, here, List.of(), new Operation.Margin());
            case "seats" -> query(one, here, List.of(), Operation.Seats.real());
            case "turnout" ->
                query(
                        one,
                        here,
                        List.of(Measure.of(random.nextBoolean() ? "turnout" : "blank")),
                        new Operation.Value());
            default -> overPlaces(kind, scene, first, one, both);
        };
    }

    private Query overPlaces(String kind, Scene scene, Measure first, List<String> one, List<String> both) {
        String province = province();
        Places towns = new Places.Within(Level.MUNICIPALITY, List.of(province), List.of());
        Measure measure = random.nextBoolean() ? Measure.of("turnout") : Measure.of("vote_share", "pp");
        return switch (kind) {
            case "ranking" -> query(one, towns, List.of(measure), new Operation.Ranking(Direction.HIGHEST, 3, false));
            case "ranking_one" ->
                query(one, towns, List.of(measure), new Operation.Ranking(Direction.LOWEST, 1, false));
            case "ranking_change" ->
                query(both, towns, List.of(measure), new Operation.Ranking(Direction.HIGHEST, 3, true));
            case "count" -> query(one, where(province), List.of(), new Operation.Count());
            case "list" -> query(one, where(province), List.of(), new Operation.ListPlaces(20));
            case "mean" -> query(one, towns, List.of(measure), new Operation.Statistic(StatisticKind.MEAN));
            case "median" -> query(one, towns, List.of(measure), new Operation.Statistic(StatisticKind.MEDIAN));
            case "correlation" ->
                query(
                        one,
                        towns,
                        List.of(Measure.of("turnout"), Measure.of("vote_share", "psoe")),
                        new Operation.Correlation(CorrelationMethod.PEARSON));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Places where(String province) {
        Condition condition = random.nextBoolean()
                ? new Condition.Finished("psoe", 1, null)
                : new Condition.Compares(Measure.of("turnout"), null, false, Comparator.GREATER, 80, null);
        return new Places.Within(Level.MUNICIPALITY, List.of(province), List.of(condition));
    }

    private String province() {
        int code = 1 + random.nextInt(50);
        return code < 10 ? "0" + code : Integer.toString(code);
    }

    private Places two(Scene scene) {
        while (true) {
            var other = scenes.other(scene);
            if (other.isPresent()) {
                return new Places.Named(List.of(scene.place(), other.get()), false);
            }
        }
    }

    private static Measure share(Scene scene, int party) {
        return Measure.of("vote_share", scene.parties().get(party));
    }

    private Measure some(Scene scene) {
        return Measure.of(
                random.nextBoolean() ? "votes" : "vote_share",
                scene.parties().get(random.nextInt(scene.parties().size())));
    }

    private static Query query(List<String> elections, Places places, List<Measure> measures, Operation operation) {
        return new Query(elections, places, measures, operation, null);
    }
}

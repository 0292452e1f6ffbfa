package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What pairs are about: places, elections, measures and parties of their plans and figures, in order.
final class Subjects {

    private final SequencedSet<String> places = new LinkedHashSet<>();
    private final SequencedSet<String> elections = new LinkedHashSet<>();
    private final SequencedSet<String> measures = new LinkedHashSet<>();
    private final SequencedSet<String> parties = new LinkedHashSet<>();

    static Subjects of(List<Plan> plans, List<Figure> figures) {
        Subjects subjects = new Subjects();
        plans.forEach(subjects::add);
        figures.forEach(subjects::add);
        return subjects;
    }

    List<String> places() {
        return List.copyOf(places);
    }

    List<String> elections() {
        return List.copyOf(elections);
    }

    List<String> measures() {
        return List.copyOf(measures);
    }

    List<String> parties() {
        return List.copyOf(parties);
    }

    private void add(Plan plan) {
        switch (plan) {
            case Query query -> add(query);
            case Analysis analysis -> analysis.steps().forEach(this::add);
        }
    }

    private void add(Query query) {
        elections.addAll(query.elections());
        query.measures().forEach(this::add);
        switch (query.places()) {
            case Places.Named named -> places.addAll(named.codes());
            case Places.Within within -> {
                places.addAll(within.inside());
                within.where().forEach(this::add);
            }
            case Places.OfStep _ -> {}
        }
    }

    private void add(Measure measure) {
        measures.add(measure.id());
        addParties(measure.party());
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.Compares compares -> {
                add(compares.measure());
                present(elections, compares.election());
            }
            case Condition.ComparesPlace compares -> {
                add(compares.measure());
                present(elections, compares.election());
                places.add(compares.place());
            }
            case Condition.Finished finished -> parties.add(finished.party());
            case Condition.ChangedWinner changed -> {
                elections.add(changed.from());
                elections.add(changed.to());
            }
            case Condition.Capital _ -> {}
            case Condition.Outside outside -> places.addAll(outside.codes());
            case Condition.Not not -> add(not.condition());
            case Condition.Either either -> either.conditions().forEach(this::add);
            case Condition.Beats beats -> {
                parties.add(beats.party());
                parties.add(beats.other());
            }
        }
    }

    private void add(Figure figure) {
        String place = figure.place();
        if (place != null) {
            places.addAll(List.of(place.split("\\+", -1)));
        }
        present(elections, figure.election());
        measures.add(figure.measure());
        addParties(figure.party());
    }

    /// Each one of those that are added up or held against each other.
    private void addParties(@Nullable String party) {
        if (party != null) {
            parties.addAll(List.of(party.split("[+>]", -1)));
        }
    }

    private static void present(SequencedSet<String> all, @Nullable String one) {
        if (one != null) {
            all.add(one);
        }
    }
}

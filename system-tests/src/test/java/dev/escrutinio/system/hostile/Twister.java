package dev.escrutinio.system.hostile;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A hostile model: of a right plan it makes every wrong one that it can think of.
final class Twister {

    private final List<String> elections;
    private final List<Twist> twists = new ArrayList<>();

    private Twister(List<String> elections) {
        this.elections = elections;
    }

    /// Plans that say something else than the right one.
    ///
    /// @param elections ids of all that there are
    static List<Twist> of(Plan right, List<String> elections) {
        Twister twister = new Twister(elections);
        Query first = switch (right) {
            case Query query -> query;
            case Analysis analysis -> analysis.steps().getFirst();
        };
        twister.twist(first);
        return twister.twists.stream()
                .filter(twist -> !twist.plan().equals(first))
                .distinct()
                .toList();
    }

    private void twist(Query q) {
        new OperationTwists(q, twists).add();
        elections(q);
        places(q);
        measures(q);
        conditions(q);
        add("scope", with(q, q.scope() == Scope.WITHOUT_CERA ? null : Scope.WITHOUT_CERA));
        add("scope", with(q, Scope.WITH_CERA));
    }

    private void elections(Query q) {
        for (String other : elections) {
            for (int i = 0; i < q.elections().size(); i++) {
                add("election", withElections(q, replaced(q.elections(), i, other)));
            }
            List<String> more = new ArrayList<>(q.elections());
            more.add(other);
            add("election added", withElections(q, more));
        }
        if (q.elections().size() > 1) {
            add(
                    "election dropped",
                    withElections(q, q.elections().subList(1, q.elections().size())));
            add("elections turned", withElections(q, q.elections().reversed()));
        }
    }

    private void places(Query q) {
        for (String other : List.of("ES", "28", "28079", "R12", "47", "47186", "08", "08019")) {
            switch (q.places()) {
                case Places.Named named -> {
                    for (int i = 0; i < named.codes().size(); i++) {
                        add(
                                "place",
                                withPlaces(q, new Places.Named(replaced(named.codes(), i, other), named.together())));
                    }
                }
                case Places.Within within ->
                    add("place", withPlaces(q, new Places.Within(within.level(), List.of(other), within.where())));
                case Places.OfStep _ -> {}
            }
        }
        switch (q.places()) {
            case Places.Named named -> {
                add("together", withPlaces(q, new Places.Named(named.codes(), !named.together())));
                add(
                        "place dropped",
                        withPlaces(q, new Places.Named(named.codes().subList(0, 1), false)));
                add(
                        "places turned",
                        withPlaces(q, new Places.Named(named.codes().reversed(), named.together())));
            }
            case Places.Within within -> {
                for (Level level : List.of(Level.PROVINCE, Level.MUNICIPALITY, Level.SECTION, Level.REGION)) {
                    add("level", withPlaces(q, new Places.Within(level, within.inside(), within.where())));
                }
            }
            case Places.OfStep _ -> {}
        }
    }

    private void measures(Query q) {
        List<Measure> all = q.measures();
        for (int i = 0; i < all.size(); i++) {
            Measure m = all.get(i);
            for (Base base : Base.values()) {
                add("base", withMeasures(q, replaced(all, i, new Measure(m.id(), m.party(), base, m.period()))));
            }
            for (String id : List.of("votes", "vote_share", "turnout", "abstention", "blank_votes", "seats")) {
                add("measure", withMeasures(q, replaced(all, i, new Measure(id, m.party(), m.base(), m.period()))));
            }
            for (String party : List.of("pp", "psoe", "vox", "cs", "winner", "pp+psoe")) {
                add("party", withMeasures(q, replaced(all, i, new Measure(m.id(), party, m.base(), m.period()))));
            }
            add("period", withMeasures(q, replaced(all, i, new Measure(m.id(), m.party(), m.base(), "2015"))));
        }
        add("measures turned", withMeasures(q, all.reversed()));
        if (all.size() > 1) {
            add("measure dropped", withMeasures(q, all.subList(1, all.size())));
        }
    }

    private void conditions(Query q) {
        if (!(q.places() instanceof Places.Within within)) {
            return;
        }
        List<Condition> where = within.where();
        for (int i = 0; i < where.size(); i++) {
            List<Condition> fewer = new ArrayList<>(where);
            fewer.remove(i);
            add("condition dropped", withWhere(q, within, fewer));
            add("condition negated", withWhere(q, within, replaced(where, i, new Condition.Not(where.get(i)))));
            for (Condition other : ConditionTwists.of(where.get(i))) {
                add("condition", withWhere(q, within, replaced(where, i, other)));
            }
        }
        List<Condition> more = new ArrayList<>(where);
        more.add(new Condition.Outside(List.of("28")));
        add("condition added", withWhere(q, within, more));
    }

    private void add(String kind, Query query) {
        twists.add(new Twist(kind, query));
    }

    private static <T> List<T> replaced(List<T> all, int at, T by) {
        List<T> other = new ArrayList<>(all);
        other.set(at, by);
        return Collections.unmodifiableList(other);
    }

    private static Query with(Query q, @Nullable Scope scope) {
        return new Query(q.elections(), q.places(), q.measures(), q.operation(), scope);
    }

    private static Query withElections(Query q, List<String> elections) {
        return new Query(elections, q.places(), q.measures(), q.operation(), q.scope());
    }

    private static Query withPlaces(Query q, Places places) {
        return new Query(q.elections(), places, q.measures(), q.operation(), q.scope());
    }

    private static Query withMeasures(Query q, List<Measure> measures) {
        return new Query(q.elections(), q.places(), measures, q.operation(), q.scope());
    }

    private static Query withWhere(Query q, Places.Within within, List<Condition> where) {
        return withPlaces(q, new Places.Within(within.level(), within.inside(), where));
    }

    static Query withOperation(Query q, Operation operation) {
        return new Query(q.elections(), q.places(), q.measures(), Objects.requireNonNull(operation), q.scope());
    }
}

package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.execution.Note.Kind;
import dev.escrutinio.facts.store.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Executes one query.
final class QueryExecution {

    private final Facts facts;
    private final Reasons reasons;

    QueryExecution(Facts facts) {
        this.facts = facts;
        reasons = Reasons.of(facts.catalog());
    }

    /// Executes a query.
    ///
    /// @param stepPlaces places that each earlier step of an analysis found
    Execution execute(Query query, List<List<String>> stepPlaces) {
        try {
            return executed(query, stepPlaces);
        } catch (Refusal refusal) {
            return new Execution.NotComputable(query, refusal.reason());
        }
    }

    private Execution executed(Query query, List<List<String>> stepPlaces) {
        if (query.operation() == null) {
            throw new Refusal(reasons.planNotValid("la operación"));
        }
        for (String election : query.elections()) {
            if (facts.catalog().election(election).isEmpty()) {
                throw new Refusal(reasons.electionNotLoaded(election));
            }
        }
        Selection all = Selection.of(query, facts, stepPlaces);
        Measures measures = new Measures(facts);
        List<Asked> asked = new ArrayList<>();
        for (Measure measure : query.measures()) {
            asked.add(measures.ready(measure, all.spots(), query.scope()));
        }
        Searched searched = searched(query, all, measures);
        if (query.operation() instanceof Operation.Statistic && searched.nothing()) {
            throw new Refusal(reasons.noPlaceMeets());
        }
        Query filled = filled(query, asked, searched.met());
        Run run = new Run(facts, filled, new Selection(searched.met(), all.searched()), asked);
        measures.chosen()
                .forEach(note -> run.notes().add(note.kind(), note.arguments().toArray(String[]::new)));
        if (searched.within() && !told(query.operation())) {
            searched.note(run);
        }
        operate(run, searched);
        return outcome(run, filled);
    }

    /// Whether an operation itself tells how many places could not be decided.
    private static boolean told(Operation operation) {
        return operation instanceof Operation.Count
                || operation instanceof Operation.ListPlaces
                || operation instanceof Operation.Tally;
    }

    private void operate(Run run, Searched searched) {
        switch (run.query().operation()) {
            case Operation.Value value -> ValueOperation.run(run);
            case Operation.Results results -> ResultsOperation.run(run, results);
            case Operation.Change change -> ChangeOperation.run(run, change);
            case Operation.Difference difference -> DifferenceOperation.run(run);
            case Operation.Ranking ranking -> RankingOperation.run(run, ranking);
            case Operation.RankElections ranking -> RankElectionsOperation.run(run, ranking);
            case Operation.Count count -> {
                CountOperation.run(run, searched);
                if (count.share()) {
                    CountOperation.share(run, searched);
                }
            }
            case Operation.ListPlaces list -> ListOperation.run(run, searched, list.limit());
            case Operation.Winner winner -> WinnerOperation.run(run, winner);
            case Operation.Margin margin -> MarginOperation.run(run);
            case Operation.Tally tally -> TallyOperation.run(run, tally.position(), searched);
            case Operation.Part part -> PartOperation.run(run, part.whole());
            case Operation.Statistic statistic -> StatisticOperation.run(run, statistic.kind());
            case Operation.Correlation correlation -> CorrelationOperation.run(run, correlation.method());
            case Operation.Seats seats -> SeatsOperation.run(run, seats);
            case Operation.Similar similar -> SimilarOperation.run(run, similar.limit());
        }
    }

    private Searched searched(Query query, Selection all, Measures measures) {
        if (!(query.places() instanceof Places.Within within)) {
            return Searched.all(false, all.spots());
        }
        Spots looked = LookedAt.among(all.spots(), within.where(), facts.catalog());
        List<Condition> where = LookedAt.without(within.where());
        if (where.isEmpty()) {
            return Searched.all(true, looked);
        }
        Conditions conditions = new Conditions(where, query, facts, measures, looked);
        Verdict[] verdicts = new Verdict[looked.size()];
        Arrays.setAll(verdicts, conditions::at);
        Spots met = looked.only(i -> verdicts[i] == Verdict.MET);
        Verdict[] described = described(query, where, measures, looked);
        int such = count(looked, i -> described[i] == Verdict.MET);
        int unknown = count(looked, i -> verdicts[i] == Verdict.UNKNOWN || described[i] == Verdict.UNKNOWN);
        return new Searched(
                true,
                met,
                such,
                unknown,
                conditions.shared(),
                conditions.references(),
                new NotStanding(facts, query).notes(where, met));
    }

    /// Whether each place is known to be such as it is described: of one without a value nobody knows whether it is
    /// among those that are asked about.
    private Verdict[] described(Query query, List<Condition> where, Measures measures, Spots looked) {
        Verdict[] described = new Verdict[looked.size()];
        Arrays.fill(described, Verdict.MET);
        List<Condition> describing =
                told(query.operation()) ? Describing.in(where, facts.catalog()) : List.<Condition>of();
        if (!describing.isEmpty()) {
            Arrays.setAll(described, new Conditions(describing, query, facts, measures, looked)::at);
        }
        return described;
    }

    private static int count(Spots spots, IntPredicate wanted) {
        return (int) IntStream.range(0, spots.size()).filter(wanted).count();
    }

    private static Query filled(Query query, List<Asked> asked, Spots spots) {
        boolean counted = asked.isEmpty() || asked.stream().anyMatch(one -> !one.indicator());
        @Nullable Scope scope = query.scope();
        if (scope == null && !spots.isEmpty()) {
            scope = counted ? Selection.commonScope(spots) : Scope.NOT_APPLICABLE;
        }
        return new Query(
                query.elections(),
                query.places(),
                asked.stream().map(Asked::measure).toList(),
                query.operation(),
                scope);
    }

    private Execution outcome(Run run, Query query) {
        List<Reason> missing = run.missing();
        if (run.figures().isEmpty()) {
            Reason reason = missing.isEmpty() ? reasons.noPlacesWithValue(firstMeasure(run)) : missing.getFirst();
            return new Execution.NotComputable(query, reason);
        }
        return new Execution.Computed(query, run.figures(), missing, run.notes().all(), Sources.of(run), run.clouds());
    }

    private static String firstMeasure(Run run) {
        return run.measures().isEmpty() ? "votes" : run.measures().getFirst().id();
    }

    /// What searching places by conditions gave.
    ///
    /// @param within whether places were searched at all
    /// @param looked number of places looked at
    /// @param unknown number of places without a value to decide by
    /// @param shared number of places that a shared position decided
    /// @param references values that places were compared with
    /// @param notStanding notes on parties that did not stand in some of the places that meet the conditions
    record Searched(
            boolean within,
            Spots met,
            int looked,
            int unknown,
            int shared,
            List<Reference> references,
            List<Note> notStanding) {

        /// Places without a condition on them.
        static Searched all(boolean within, Spots spots) {
            return new Searched(within, spots, spots.size(), 0, 0, List.of(), List.of());
        }

        /// Whether no place meets the conditions, as far as all of them can be decided.
        boolean nothing() {
            return within && looked > 0 && unknown == 0 && met.isEmpty();
        }

        void note(Run run) {
            if (unknown > 0) {
                run.notes().add(Kind.LEFT_OUT, Integer.toString(unknown));
            }
            if (shared > 0) {
                run.notes().add(Kind.SHARED_POSITION, Integer.toString(shared));
            }
            notStanding.forEach(run.notes()::add);
        }
    }
}

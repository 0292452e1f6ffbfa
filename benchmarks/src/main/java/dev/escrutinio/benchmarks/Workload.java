package dev.escrutinio.benchmarks;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;

/// A plan with the SQL that computes the same, so that engines are timed on equal work.
///
/// The SQL is over the tables of [SqlTables]; its rows hold one number each, in the figures' order.
public enum Workload {
    SHARE_OF_A_MUNICIPALITY(query("2019-11", Places.of("47085"), share(), new Operation.Value()), """
            select 100.0 * (select sum(votes) from votes where election='2019-11' and municipality='47085' and party='vox')
                 / (select sum(valid) from sections where election='2019-11' and municipality='47085')"""),
    SHARE_OF_SPAIN(
            new Query(
                    List.of("2019-11"),
                    Places.of("ES"),
                    List.of(share()),
                    new Operation.Value(),
                    dev.escrutinio.contracts.plan.Scope.WITHOUT_CERA),
            """
            select 100.0 * (select sum(votes) from votes where election='2019-11' and party='vox')
                 / (select sum(valid) from sections where election='2019-11')"""),
    RESULTS_OF_A_MUNICIPALITY(query("2019-04", Places.of("39075"), Measure.of("votes"), new Operation.Results(5)), """
            select sum(votes) from votes where election='2019-04' and municipality='39075'
            group by party order by 1 desc limit 5"""),
    RANKING_OF_MUNICIPALITIES(
            query(
                    "2019-11",
                    new Places.Within(Level.MUNICIPALITY, List.of("47"), List.of()),
                    share(),
                    new Operation.Ranking(Direction.HIGHEST, 5, false)),
            """
            select 100.0 * coalesce(v.votes, 0) / s.valid as share
            from (select municipality, sum(valid) as valid from sections
                  where election='2019-11' and province='47' group by municipality) s
            left join (select municipality, sum(votes) as votes from votes
                  where election='2019-11' and province='47' and party='vox' group by municipality) v
              on v.municipality = s.municipality
            order by share desc limit 5"""),
    RANKING_OF_SECTIONS_OF_SPAIN(
            query(
                    "2019-11",
                    new Places.Within(Level.SECTION, List.of("ES"), List.of()),
                    new Measure("vote_share", "vox", Base.VALID, null),
                    new Operation.Ranking(Direction.HIGHEST, 5, false)),
            """
            select 100.0 * v.votes / s.valid as share
            from sections s join votes v on v.election = s.election and v.section = s.section and v.party = 'vox'
            where s.election='2019-11' and s.valid > 0 order by share desc limit 5""");

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
    private final Query plan;

    private final String sql;

    Workload(Query plan, String sql) {
        this.plan = plan;
        this.sql = sql;
    }

    Query plan() {
        return plan;
    }

    String sql() {
        return sql;
    }

    private static Measure share() {
        return Measure.of("vote_share", "vox");
    }

    private static Query query(String election, Places places, Measure measure, Operation operation) {
        return new Query(List.of(election), places, List.of(measure), operation, null);
    }
}

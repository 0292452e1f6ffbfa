package dev.escrutinio.benchmarks;

import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.contracts.plan.StatisticKind;
import java.util.List;

/// A plan with the SQL that computes the same, so that engines are timed on equal work.
///
/// The SQL is over the tables of [SectionTables]; its rows hold one number each, in the figures' order.
public enum Workload {
    SHARE_OF_A_MUNICIPALITY(Role.VALUE, query("2019-11", Places.of("47085"), share(), new Operation.Value()), """
            select 100.0 * (select sum(votes) from votes where election='2019-11' and municipality='47085' and party='vox')
                 / (select sum(valid) from sections where election='2019-11' and municipality='47085')"""),
    SHARE_OF_SPAIN(
            Role.VALUE,
            new Query(List.of("2019-11"), Places.of("ES"), List.of(share()), new Operation.Value(), Scope.WITHOUT_CERA),
            """
            select 100.0 * (select sum(votes) from votes where election='2019-11' and party='vox')
                 / (select sum(valid) from sections where election='2019-11')"""),
    CHANGE_OF_A_MUNICIPALITY(
            Role.CHANGE,
            new Query(
                    List.of("2019-04", "2019-11"), Places.of("47085"), List.of(share()), new Operation.Change(), null),
            """
            select sum(case election when '2019-11' then share else -share end) from
              (select s.election, 100.0 * v.votes / s.valid as share
               from (select election, sum(valid) as valid from sections where municipality='47085' group by election) s
               join (select election, sum(votes) as votes from votes where municipality='47085' and party='vox'
                     group by election) v on v.election = s.election)"""),
    RESULTS_OF_A_MUNICIPALITY(
            Role.RANKED,
            new Query(List.of("2019-04"), Places.of("39075"), List.of(), new Operation.Results(5), null),
            """
            select sum(votes) from votes where election='2019-04' and municipality='39075'
            group by party order by 1 desc limit 5"""),
    RANKING_OF_MUNICIPALITIES(
            Role.RANKED,
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
    COUNT_OF_MUNICIPALITIES_OF_SPAIN(
            Role.COUNT,
            new Query(
                    List.of("2019-11"),
                    new Places.Within(
                            Level.MUNICIPALITY,
                            List.of("ES"),
                            List.of(new Condition.Compares(share(), null, false, Comparator.GREATER, 20, null))),
                    List.of(),
                    new Operation.Count(),
                    null),
            """
            select count(*) from
              (select municipality, sum(valid) as valid from sections where election='2019-11' group by municipality) s
            join (select municipality, sum(votes) as votes from votes where election='2019-11' and party='vox'
                  group by municipality) v on v.municipality = s.municipality
            where 100.0 * v.votes / s.valid > 20"""),
    MEAN_OF_SECTIONS_OF_SPAIN(
            Role.STATISTIC,
            query(
                    "2019-11",
                    new Places.Within(Level.SECTION, List.of("ES"), List.of()),
                    share(),
                    new Operation.Statistic(StatisticKind.MEAN)),
            """
            select avg(100.0 * coalesce(v.votes, 0) / s.valid)
            from sections s
            left join votes v on v.election = s.election and v.section = s.section and v.party = 'vox'
            where s.election='2019-11' and s.valid > 0"""),
    RANKING_OF_SECTIONS_OF_SPAIN(
            Role.RANKED,
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

    private final Role role;

    private final String sql;

    Workload(Role role, Query plan, String sql) {
        this.role = role;
        this.plan = plan;
        this.sql = sql;
    }

    Query plan() {
        return plan;
    }

    /// Role of the figures that the SQL tells.
    Role role() {
        return role;
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

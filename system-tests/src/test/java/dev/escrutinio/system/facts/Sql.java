package dev.escrutinio.system.facts;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The meaning of measures and conditions in SQL over DuckDB's `cell`, `vote` and `ind`.
record Sql(Catalog catalog) {

    private static final String VALID = "(c.cand + c.blank)";
    private static final String VOTERS = "(c.cand + c.blank + c.nul)";
    private static final Map<String, String> TERMS = Map.of(
            "census",
            "c.census",
            "census_ine",
            "c.ine",
            "voters",
            VOTERS,
            "valid",
            VALID,
            "candidacies",
            "c.cand",
            "blank",
            "c.blank",
            "null",
            "c.nul",
            "abstention",
            "(c.census - " + VOTERS + ")",
            "tables",
            "c.tables",
            "sections",
            "c.sections");
    private static final Map<String, List<String>> SHARES = Map.of(
            "turnout", List.of(VOTERS, "c.census"),
            "abstention_rate", List.of("(c.census - " + VOTERS + ")", "c.census"),
            "blank_share", List.of("c.blank", VALID),
            "null_share", List.of("c.nul", VOTERS),
            "first_advance_turnout", List.of("c.adv1", "c.census"));
    private static final List<String> IN_SPAIN = List.of("census_ine", "tables", "sections", "first_advance_turnout");

    /// A query of all places' values of a measure in an election: place, level, n (numerator), d (denominator), v.
    String values(Measure measure, String election, Scope asked) {
        if (measure.period() != null) {
            return "(SELECT place, NULL AS n, NULL AS d, v FROM ind WHERE measure = '%s' AND period = '%s')"
                    .formatted(measure.id(), measure.period());
        }
        String scope = IN_SPAIN.contains(measure.id()) ? "WITHOUT_CERA" : asked.name();
        String cells = "cell c WHERE c.e = '%s' AND c.scope = '%s'".formatted(election, scope);
        if (TERMS.containsKey(measure.id())) {
            return "(SELECT c.place, NULL AS n, NULL AS d, CAST(%s AS DOUBLE) AS v FROM %s)"
                    .formatted(TERMS.get(measure.id()), cells);
        }
        if (SHARES.containsKey(measure.id())) {
            List<String> share = SHARES.get(measure.id());
            return share(share.get(0), share.get(1), cells);
        }
        return switch (measure.id()) {
            case "votes" ->
                "(SELECT place, NULL AS n, NULL AS d, CAST(votes AS DOUBLE) AS v FROM %s)"
                        .formatted(votes(measure.party(), election, scope));
            case "vote_share" ->
                share(
                        "x.votes",
                        base(measure.base()),
                        "%s x JOIN %s"
                                .formatted(
                                        votes(measure.party(), election, scope),
                                        cells.replace("WHERE", "ON x.place = c.place WHERE")));
            default -> order(measure.id(), election, scope);
        };
    }

    private static String share(String above, String below, String from) {
        return "(SELECT c.place, %1$s AS n, %2$s AS d, 100.0::DOUBLE * %1$s / %2$s AS v FROM %3$s AND %2$s > 0)"
                .formatted(above, below, from);
    }

    private static String base(Base base) {
        return switch (base == null ? Base.VALID : base) {
            case VALID -> VALID;
            case CANDIDACIES -> "c.cand";
            case VOTERS -> VOTERS;
            case CENSUS -> "c.census";
        };
    }

    private static String order(String id, String election, String scope) {
        String value = switch (id) {
            case "margin" -> "100.0::DOUBLE * (l[1] - coalesce(l[2], 0)) / " + VALID;
            case "margin_votes" -> "CAST(l[1] - coalesce(l[2], 0) AS DOUBLE)";
            case "effective_parties" -> "1 / s";
            default -> throw new IllegalArgumentException(id);
        };
        return ("(SELECT c.place, NULL AS n, NULL AS d, %s AS v FROM cell c JOIN (SELECT place, list_sort(list(votes), 'DESC')"
                        + " AS l, sum((votes::DOUBLE / t) * (votes::DOUBLE / t)) AS s FROM (SELECT place, votes, sum(votes) OVER"
                        + " (PARTITION BY place) AS t FROM vote WHERE e = '%s' AND scope = '%s' AND votes > 0) GROUP BY place) o"
                        + " ON o.place = c.place WHERE c.e = '%s' AND c.scope = '%s')")
                .formatted(value, election, scope, election, scope);
    }

    /// Votes of a party or space where it stood: place, votes.
    String votes(String party, String election, String scope) {
        return "(SELECT place, sum(votes) AS votes FROM vote WHERE e = '%s' AND scope = '%s' AND family IN (%s) GROUP BY place)"
                .formatted(election, scope, members(party, election));
    }

    private String members(String party, String election) {
        return catalog.space(party).map(space -> space.membersIn(election)).orElse(List.of(party)).stream()
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(", ", "'', ", ""));
    }

    /// The one party with most votes of each place: place, family.
    static String winners(String election, Scope scope) {
        return ("(SELECT place, arg_max(family, votes) AS family FROM (SELECT place, family, votes, max(votes) OVER"
                        + " (PARTITION BY place) AS m FROM vote WHERE e = '%s' AND scope = '%s' AND votes > 0)"
                        + " GROUP BY place HAVING count(*) FILTER (votes = m) = 1)")
                .formatted(election, scope.name());
    }

    /// Places of a level inside another one in an election: place.
    static String inside(String election, Level level, String around) {
        String inside = switch (Draw.level(around)) {
            case NATION -> "true";
            case REGION ->
                "(place[:2] IN (SELECT prov FROM f07 WHERE e = '%1$s' AND region = '%2$s') OR place = '%2$s')"
                        .formatted(election, around);
            default -> "starts_with(place, '" + around + "')";
        };
        return "(SELECT place FROM cell WHERE e = '%s' AND scope = 'WITHOUT_CERA' AND level = '%s' AND %s)"
                .formatted(election, level.name().toLowerCase(java.util.Locale.ROOT), inside);
    }

    /// Whether each place meets a condition: place, met; no row or null where it has no value.
    String condition(Condition condition, List<String> elections, Scope scope) {
        String first = elections.getFirst();
        return switch (condition) {
            case Condition.Compares one
            when one.change() ->
                "(SELECT b.place, %s AS met FROM %s a JOIN %s b ON a.place = b.place)"
                        .formatted(
                                compared("(b.v - a.v)", one),
                                values(one.measure(), first, scope),
                                values(one.measure(), elections.getLast(), scope));
            case Condition.Compares one ->
                "(SELECT a.place, %s AS met FROM %s a)"
                        .formatted(compared("a.v", one), values(one.measure(), first, scope));
            case Condition.Finished one -> finished(one, first, scope);
            case Condition.ChangedWinner one ->
                "(SELECT a.place, a.family <> b.family AS met FROM %s a JOIN %s b ON a.place = b.place)"
                        .formatted(winners(one.from(), scope), winners(one.to(), scope));
            case Condition.Beats one ->
                "(SELECT a.place, a.votes > b.votes AS met FROM %s a JOIN %s b ON a.place = b.place)"
                        .formatted(votes(one.party(), first, scope.name()), votes(one.other(), first, scope.name()));
        };
    }

    private String finished(Condition.Finished one, String election, Scope scope) {
        String own = members(one.party(), election);
        return ("(SELECT c.place, coalesce(p.own, 0) > 0 AND p.ties = 0 AND p.better + 1 = %d AS met FROM cell c LEFT JOIN"
                        + " (SELECT v.place, any_value(o.votes) AS own, count(*) FILTER (v.votes > coalesce(o.votes, 0) AND"
                        + " v.family NOT IN (%s)) AS better, count(*) FILTER (v.votes = coalesce(o.votes, 0) AND v.votes > 0 AND"
                        + " v.family NOT IN (%s)) AS ties FROM vote v LEFT JOIN %s o ON o.place = v.place WHERE v.e = '%s' AND"
                        + " v.scope = '%s' GROUP BY v.place) p ON p.place = c.place WHERE c.e = '%s' AND c.scope = '%s')")
                .formatted(
                        one.position(),
                        own,
                        own,
                        votes(one.party(), election, scope.name()),
                        election,
                        scope.name(),
                        election,
                        scope.name());
    }

    private static String compared(String value, Condition.Compares one) {
        String limit = "CAST('" + one.value() + "' AS DOUBLE)";
        return switch (one.comparator()) {
            case GREATER -> value + " > " + limit;
            case AT_LEAST -> value + " >= " + limit;
            case LESS -> value + " < " + limit;
            case AT_MOST -> value + " <= " + limit;
            case EQUAL -> value + " = " + limit;
            case BETWEEN -> value + " BETWEEN " + limit + " AND CAST('" + one.upper() + "' AS DOUBLE)";
        };
    }

    static Comparator[] comparators() {
        return Comparator.values();
    }
}

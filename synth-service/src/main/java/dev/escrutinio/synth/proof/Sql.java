package dev.escrutinio.synth.proof;

import dev.escrutinio.contracts.plan.Base;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The meaning of measures and conditions in SQL over DuckDB's `cell`, `vote` and `ind`.
public record Sql(Catalog catalog) {

    private static final String VALID = "(c.cand + c.blank)";
    private static final String VOTERS = "(c.cand + c.blank + c.nul)";
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("census", "c.census"),
            Map.entry("census_ine", "c.ine"),
            Map.entry("voters", VOTERS),
            Map.entry("valid", VALID),
            Map.entry("candidacies", "c.cand"),
            Map.entry("blank", "c.blank"),
            Map.entry("null", "c.nul"),
            Map.entry("blank_null", "(c.blank + c.nul)"),
            Map.entry("abstention", "(c.census - " + VOTERS + ")"),
            Map.entry("first_advance", "c.adv1"),
            Map.entry("second_advance", "c.adv2"),
            Map.entry("tables", "c.tables"),
            Map.entry("sections", "c.sections"));
    private static final Map<String, List<String>> SHARES = Map.of(
            "turnout", List.of(VOTERS, "c.census"),
            "abstention_rate", List.of("(c.census - " + VOTERS + ")", "c.census"),
            "blank_share", List.of("c.blank", VALID),
            "null_share", List.of("c.nul", VOTERS),
            "first_advance_turnout", List.of("c.adv1", "c.census"),
            "second_advance_turnout", List.of("c.adv2", "c.census"));
    private static final List<String> IN_SPAIN = List.of(
            "census_ine",
            "tables",
            "sections",
            "first_advance",
            "second_advance",
            "first_advance_turnout",
            "second_advance_turnout");

    /// Municipality codes of the capitals of provinces.
    public static final List<String> CAPITAL_CODES = List.of(
            "01059", "02003", "03014", "04013", "05019", "06015", "07040", "08019", "09059", "10037", "11012", "12040",
            "13034", "14021", "15030", "16078", "17079", "18087", "19130", "20069", "21041", "22125", "23050", "24089",
            "25120", "26089", "27028", "28079", "29067", "30030", "31201", "32054", "33044", "34120", "35016", "36038",
            "37274", "38038", "39075", "40194", "41091", "42173", "43148", "44216", "45168", "46250", "47186", "48020",
            "49275", "50297");

    private static final String CAPITALS =
            CAPITAL_CODES.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));

    /// The level that a code tells.
    public static Level level(String code) {
        return switch (code.length()) {
            case 2 -> code.equals("ES") ? Level.NATION : Level.PROVINCE;
            case 3 -> code.startsWith("R") ? Level.REGION : Level.CERA;
            case 5 -> Level.MUNICIPALITY;
            case 7 -> Level.DISTRICT;
            default -> Level.SECTION;
        };
    }

    /// Name of the table of an election, scope and level.
    public static String shelf(String kind, String election, String scope, Level level) {
        return String.join("_", kind, election.replace("-", ""), scope, level.name())
                .toLowerCase(Locale.ROOT);
    }

    /// A query of all places' values of a measure in an election: place, n (numerator), d (denominator), v.
    public String values(Measure measure, @Nullable String in, Scope asked, Level level) {
        if (measure.period() != null) {
            return "(SELECT place, NULL AS n, NULL AS d, v FROM ind WHERE measure = '%s' AND period = '%s')"
                    .formatted(measure.id(), measure.period());
        }
        String election = Objects.requireNonNull(in, "election");
        String scope = IN_SPAIN.contains(measure.id()) ? "WITHOUT_CERA" : asked.name();
        String cells = shelf("cell", election, scope, level) + " c";
        if (TERMS.containsKey(measure.id())) {
            return "(SELECT c.place, NULL AS n, NULL AS d, CAST(%s AS DOUBLE) AS v FROM %s)"
                    .formatted(TERMS.get(measure.id()), cells);
        }
        if (SHARES.containsKey(measure.id())) {
            List<String> share = SHARES.get(measure.id());
            return share(share.get(0), share.get(1), cells);
        }
        if (SeatSql.MEASURES.contains(measure.id())) {
            return new SeatSql(this).values(measure, election, level);
        }
        if ("winner".equals(measure.party())) {
            return ofWinner(measure, cells);
        }
        return switch (measure.id()) {
            case "votes" ->
                "(SELECT place, NULL AS n, NULL AS d, CAST(votes AS DOUBLE) AS v FROM %s)"
                        .formatted(votes(Objects.requireNonNull(measure.party(), "party"), election, scope, level));
            case "vote_share" ->
                share(
                        "x.votes",
                        base(measure.base()),
                        "%s x JOIN %s ON x.place = c.place"
                                .formatted(
                                        votes(Objects.requireNonNull(measure.party(), "party"), election, scope, level),
                                        cells));
            case "vote_ratio" -> times(measure, election, scope, level);
            case "lead", "lead_votes" -> apart(measure, "(a.votes - b.votes)", election, scope, level);
            case "gap", "gap_votes" -> apart(measure, "abs(a.votes - b.votes)", election, scope, level);
            default -> order(measure.id(), cells);
        };
    }

    /// What a condition decides by, and a list of places tells.
    public String held(Measure measure, @Nullable String in, Scope asked, Level level) {
        return HeldSql.covers(measure)
                ? new HeldSql(this).values(measure, Objects.requireNonNull(in, "election"), asked, level)
                : values(measure, in, asked, level);
    }

    /// How many times one party has the other one's votes, where both stood and the other one has any.
    private String times(Measure measure, String election, String scope, Level level) {
        String[] pair = Objects.requireNonNull(measure.party(), "two parties").split(">", 2);
        return "(SELECT a.place, a.votes AS n, b.votes AS d, a.votes::DOUBLE / b.votes AS v FROM %s a JOIN %s b ON b.place = a.place WHERE b.votes > 0)"
                .formatted(votes(pair[0], election, scope, level), votes(pair[1], election, scope, level));
    }

    /// How far two parties lie apart, where both stood and anybody voted validly.
    private String apart(Measure measure, String ahead, String election, String scope, Level level) {
        String[] pair = Objects.requireNonNull(measure.party(), "two parties").split(">", 2);
        String from = "%s a JOIN %s b ON b.place = a.place JOIN %s ON c.place = a.place WHERE %s > 0"
                .formatted(
                        votes(pair[0], election, scope, level),
                        votes(pair[1], election, scope, level),
                        shelf("cell", election, scope, level) + " c",
                        VALID);
        return measure.id().endsWith("votes")
                ? "(SELECT a.place, NULL AS n, NULL AS d, CAST(%s AS DOUBLE) AS v FROM %s)".formatted(ahead, from)
                : "(SELECT a.place, %1$s AS n, %2$s AS d, 100.0::DOUBLE * %1$s / %2$s AS v FROM %3$s)"
                        .formatted(ahead, VALID, from);
    }

    /// Votes or share of whoever came first, with the column `winner`; none on a tie.
    private static String ofWinner(Measure measure, String cells) {
        return measure.id().equals("votes")
                ? "(SELECT c.place, NULL AS n, NULL AS d, CAST(c.first AS DOUBLE) AS v, c.winner FROM %s WHERE c.winner IS NOT NULL)"
                        .formatted(cells)
                : "(SELECT c.place, c.first AS n, %1$s AS d, 100.0::DOUBLE * c.first / %1$s AS v, c.winner FROM %2$s WHERE c.winner IS NOT NULL)"
                        .formatted(base(measure.base()), cells);
    }

    private static String share(String above, String below, String from) {
        return "(SELECT c.place, %1$s AS n, %2$s AS d, 100.0::DOUBLE * %1$s / %2$s AS v FROM %3$s WHERE %2$s > 0)"
                .formatted(above, below, from);
    }

    private static String base(@Nullable Base base) {
        return switch (base == null ? Base.VALID : base) {
            case VALID -> VALID;
            case CANDIDACIES -> "c.cand";
            case VOTERS -> VOTERS;
            case CENSUS -> "c.census";
        };
    }

    private static String order(String id, String cells) {
        String value = switch (id) {
            case "margin" -> "100.0::DOUBLE * (c.first - c.second) / " + VALID;
            case "margin_votes" -> "CAST(c.first - c.second AS DOUBLE)";
            case "effective_parties" -> "1 / c.s";
            default -> throw new IllegalArgumentException(id);
        };
        return "(SELECT c.place, NULL AS n, NULL AS d, %s AS v FROM %s WHERE c.first IS NOT NULL)"
                .formatted(value, cells);
    }

    /// Votes of a party or space where it stood: place, votes.
    public String votes(String party, String election, String scope, Level level) {
        if (party.contains("+")) {
            String[] parts = party.split("\\+", 2);
            return "(SELECT a.place, a.votes + b.votes AS votes FROM %s a JOIN %s b ON a.place = b.place)"
                    .formatted(votes(parts[0], election, scope, level), votes(parts[1], election, scope, level));
        }
        String from = shelf("vote", election, scope, level);
        List<String> members = memberIds(party, election);
        return members.size() == 1
                ? "(SELECT place, votes FROM %s WHERE family = '%s')".formatted(from, members.getFirst())
                : "(SELECT place, sum(votes) AS votes FROM %s WHERE family IN (%s) GROUP BY place)"
                        .formatted(from, members(party, election));
    }

    /// Whether a party has nothing of its own because it stood inside another one's candidacies, over a column `place`.
    public static String joined(String party, String election, Level level) {
        String key = switch (level) {
            case NATION, REGION, PROVINCE -> "c.place";
            case CERA -> "c.place[2:]";
            case MUNICIPALITY, DISTRICT, SECTION -> "c.place[:2]";
        };
        return "%s IN (SELECT j.place FROM joined j WHERE j.e = '%s' AND j.family = '%s')"
                .formatted(key, election, party);
    }

    List<String> memberIds(String party, String election) {
        return catalog.space(party).map(space -> space.membersIn(election)).orElse(List.of(party));
    }

    String members(String party, String election) {
        return memberIds(party, election).stream()
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(", ", "'', ", ""));
    }

    /// Places of a level inside another one, or several joined by `+`, in an election: place.
    public static String inside(String election, Level level, String around) {
        if (around.contains("+")) {
            return "(SELECT DISTINCT place FROM (%s))"
                    .formatted(Arrays.stream(around.split("\\+"))
                            .map(one -> "FROM " + inside(election, level, one))
                            .collect(Collectors.joining(" UNION ALL ")));
        }
        String inside = switch (level(around)) {
            case NATION -> "true";
            case REGION ->
                "(place[:2] IN (SELECT prov FROM f07 WHERE e = '%1$s' AND region = '%2$s') OR place = '%2$s')"
                        .formatted(election, around);
            default -> "starts_with(place, '" + around + "')";
        };
        return "(SELECT place FROM %s WHERE %s)"
                .formatted(shelf("cell", election, Scope.WITHOUT_CERA.name(), level), inside);
    }

    /// Whether each place meets a condition: place, met; no row or null where it has no value.
    public String condition(Condition condition, List<String> elections, Scope scope, Level level) {
        String first = elections.getFirst();
        return switch (condition) {
            case Condition.Compares one
            when one.change() ->
                "(SELECT b.place, %s AS met FROM %s a JOIN %s b ON a.place = b.place)"
                        .formatted(
                                compared(moved(one.relative()), one),
                                values(one.measure(), first, scope, level),
                                values(one.measure(), elections.getLast(), scope, level));
            case Condition.Compares one ->
                "(SELECT a.place, %s AS met FROM %s a)"
                        .formatted(compared("a.v", one), held(one.measure(), or(one.election(), first), scope, level));
            case Condition.ComparesPlace one
            when one.change() ->
                "(SELECT b.place, b.v - a.v %1$s %2$s(0, s.v - r.v) AS met FROM %3$s a JOIN %4$s b ON a.place = b.place, %5$s r, %6$s s WHERE r.place = '%7$s' AND s.place = '%7$s')"
                        .formatted(
                                one.comparator() == Comparator.GREATER ? ">" : "<",
                                one.comparator() == Comparator.GREATER ? "greatest" : "least",
                                values(one.measure(), first, scope, level),
                                values(one.measure(), elections.getLast(), scope, level),
                                values(one.measure(), first, scope, level(one.place())),
                                values(one.measure(), elections.getLast(), scope, level(one.place())),
                                one.place());
            case Condition.ComparesPlace one ->
                "(SELECT a.place, a.v %s r.v AS met FROM %s a, %s r WHERE r.place = '%s')"
                        .formatted(
                                one.comparator() == Comparator.GREATER ? ">" : "<",
                                held(one.measure(), or(one.election(), first), scope, level),
                                values(one.measure(), or(one.election(), first), scope, level(one.place())),
                                one.place());
            case Condition.Finished one -> finished(one, or(one.election(), first), scope, level);
            case Condition.ChangedWinner one ->
                "(SELECT a.place, a.winner <> b.winner AS met FROM %s a JOIN %s b ON a.place = b.place)"
                        .formatted(
                                shelf("cell", one.from(), scope.name(), level),
                                shelf("cell", one.to(), scope.name(), level));
            case Condition.Beats one ->
                "(SELECT a.place, a.votes > b.votes AS met FROM %s a JOIN %s b ON a.place = b.place WHERE a.stood OR b.stood)"
                        .formatted(
                                new HeldSql(this).votes(one.party(), or(one.election(), first), scope, level),
                                new HeldSql(this).votes(one.other(), or(one.election(), first), scope, level));
            case Condition.Not one ->
                "(SELECT a.place, NOT a.met AS met FROM %s a)"
                        .formatted(condition(one.condition(), elections, scope, level));
            case Condition.Either one -> either(one, elections, scope, level);
            case Condition.Capital ignored ->
                "(SELECT place, place IN (%s) AS met FROM %s)"
                        .formatted(CAPITALS, shelf("cell", first, scope.name(), level));
            case Condition.Outside _ -> throw new IllegalArgumentException("places left out");
        };
    }

    /// The change from `a` to `b`, itself or in per cent of where it began; null from nothing.
    static String moved(boolean relative) {
        return relative ? "(100.0::DOUBLE * (b.v - a.v) / nullif(a.v, 0))" : "(b.v - a.v)";
    }

    private static String or(@Nullable String own, String first) {
        return own == null ? first : own;
    }

    /// True where any is, else null where any is unknown: a place without a row of one may meet another.
    private String either(Condition.Either one, List<String> elections, Scope scope, Level level) {
        StringBuilder places = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        StringBuilder met = new StringBuilder("false");
        for (int i = 0; i < one.conditions().size(); i++) {
            String each = condition(one.conditions().get(i), elections, scope, level);
            places.append(i == 0 ? "" : " UNION ").append("SELECT place FROM ").append(each);
            joins.append(" LEFT JOIN %s o%d ON o%d.place = p.place".formatted(each, i, i));
            met.append(" OR o").append(i).append(".met");
        }
        return "(SELECT p.place, %s AS met FROM (%s) p%s)".formatted(met, places, joins);
    }

    private String finished(Condition.Finished one, String election, Scope scope, Level level) {
        String own = members(one.party(), election);
        return ("(SELECT c.place, CASE WHEN p.own IS NULL AND %s THEN NULL ELSE coalesce(p.own, 0) > 0 AND p.ties = 0 AND"
                        + " p.better + 1 = %d END AS met FROM %s c LEFT JOIN"
                        + " (SELECT v.place, any_value(o.votes) AS own, count(*) FILTER (v.votes > coalesce(o.votes, 0) AND"
                        + " v.family NOT IN (%s)) AS better, count(*) FILTER (v.votes = coalesce(o.votes, 0) AND v.votes > 0 AND"
                        + " v.family NOT IN (%s)) AS ties FROM %s v LEFT JOIN %s o ON o.place = v.place"
                        + " GROUP BY v.place) p ON p.place = c.place)")
                .formatted(
                        joined(one.party(), election, level),
                        one.position(),
                        shelf("cell", election, scope.name(), level),
                        own,
                        own,
                        shelf("vote", election, scope.name(), level),
                        votes(one.party(), election, scope.name(), level));
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
}

package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.facts.store.Facts;
import java.util.List;

/// Executes plans exactly. Stateless and thread-safe.
///
/// Figures of each operation, in this order:
/// - value: VALUE for each place, measure, election (indicators once a place), then TOTAL or, as mean, STATISTIC over
///   the elections where asked.
/// - results: for each place and election, for each party RANKED `votes` and BESIDE `vote_share`, both with its rank;
///   then BESIDE for each of the query's measures (of each party if it needs one), or `turnout` if there are none.
///   Of a share: COUNT `parties` first, and nothing BESIDE that is no party's.
/// - change: FROM, TO, CHANGE for each place and measure. A side that is missing is left out, and the CHANGE with it.
/// - difference: FIRST, SECOND, DIFFERENCE.
/// - ranking: for each election (once if by change): RANKED with rank, then BESIDE for the further measures; by change
///   RANKED is the change, followed by FROM and TO.
/// - rank_elections: for each place and measure RANKED with rank; by change RANKED is the change, followed by FROM and
///   TO.
/// - count: COUNT, OUT_OF, and LEFT_OUT if places had no value; measure `places`, place the place searched.
///   Conditions on what a place is like ([Describing]) narrow the places looked at, where others ask how it voted, to
///   those known to be such; those of which nobody knows are LEFT_OUT.
///   Of a share: then VALUE per cent of those looked at.
/// - list: COUNT, OUT_OF, LEFT_OUT likewise, then for each place VALUE of each measure; without measures those of the
///   conditions (FROM and TO for a change or a changed winner).
/// - winner: VALUE `votes` and BESIDE `vote_share` of the party at the position, with its rank; all that are tied.
/// - margin: FIRST, SECOND, DIFFERENCE in `votes`, then in `vote_share`.
/// - tally: RANKED `places` of each party with rank, then OUT_OF, and LEFT_OUT if nobody alone was at the position.
/// - part: VALUE per cent, compared with the whole, then FIRST and SECOND, the counts of the part and of the whole.
/// - statistic: STATISTIC, N, LEFT_OUT; the deviation's sample twin as BESIDE after it.
/// - correlation: CORRELATION (first measure, compared with the other), N, LEFT_OUT.
/// - seats: VALUE `seats` of each party, most first; TOTAL; then LAST_SEAT and NEXT_SEAT (`votes` of the party) and
///   DIFFERENCE (`votes` that the next one lacked).
/// - similar: RANKED `profile` distance with rank, compared with the named place.
public final class PlanExecutor {

    /// Executes a plan on facts. Never throws for a plan that decodes: what cannot be computed is a
    /// [Execution.NotComputable].
    public Execution execute(Plan plan, Facts facts) {
        return switch (plan) {
            case Query query -> new QueryExecution(facts).execute(query, List.of());
            case Analysis analysis -> new AnalysisExecution(facts).execute(analysis);
        };
    }
}

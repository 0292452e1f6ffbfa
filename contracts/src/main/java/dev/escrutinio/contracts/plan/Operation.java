package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is done with the measures of the places in the elections.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.Value.class, name = "value"),
    @JsonSubTypes.Type(value = Operation.Results.class, name = "results"),
    @JsonSubTypes.Type(value = Operation.Change.class, name = "change"),
    @JsonSubTypes.Type(value = Operation.Difference.class, name = "difference"),
    @JsonSubTypes.Type(value = Operation.Ranking.class, name = "ranking"),
    @JsonSubTypes.Type(value = Operation.RankElections.class, name = "rank_elections"),
    @JsonSubTypes.Type(value = Operation.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Operation.ListPlaces.class, name = "list"),
    @JsonSubTypes.Type(value = Operation.Winner.class, name = "winner"),
    @JsonSubTypes.Type(value = Operation.Margin.class, name = "margin"),
    @JsonSubTypes.Type(value = Operation.Tally.class, name = "tally"),
    @JsonSubTypes.Type(value = Operation.Part.class, name = "part"),
    @JsonSubTypes.Type(value = Operation.Statistic.class, name = "statistic"),
    @JsonSubTypes.Type(value = Operation.Correlation.class, name = "correlation"),
    @JsonSubTypes.Type(value = Operation.Seats.class, name = "seats"),
    @JsonSubTypes.Type(value = Operation.Similar.class, name = "similar")
})
public sealed interface Operation {

    /// The value of every measure in every place and election: data, comparisons and series alike.
    ///
    /// @param bound what a question holds the value against; null: nothing
    /// @param total tells also the sum of each count over the elections
    /// @param mean tells also the simple mean of each measure over the elections, of a place that has it in all
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            @Nullable Bound bound,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean total,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean mean)
            implements Operation {

        /// The value alone.
        public Value() {
            this(null, false, false);
        }

        /// The value, and perhaps the sum over the elections.
        public Value(@Nullable Bound bound, boolean total) {
            this(bound, total, false);
        }

        /// The value held against a bound.
        public Value(@Nullable Bound bound) {
            this(bound, false, false);
        }

        /// The value of each election, and their simple mean.
        public static Value averaged() {
            return new Value(null, false, true);
        }
    }

    /// All parties of each place, most votes first.
    ///
    /// @param limit only the first ones; null: all
    /// @param share only those whose share of the valid votes is such; null: all
    /// @param asked party of which a question asks what place it took; null: none
    /// @param bounds only those that meet all of these: what one share alone does not say
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Results(
            @Nullable Integer limit,
            @Nullable ShareBound share,
            @Nullable String asked,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyBound> bounds)
            implements Operation {
        public Results {
            bounds = bounds == null ? List.of() : List.copyOf(bounds);
        }

        /// Parties of a share, or one of them asked for.
        public Results(@Nullable Integer limit, @Nullable ShareBound share, @Nullable String asked) {
            this(limit, share, asked, List.of());
        }

        /// Parties of a share.
        public Results(@Nullable Integer limit, @Nullable ShareBound share) {
            this(limit, share, null);
        }

        /// Parties of any share.
        public Results(@Nullable Integer limit) {
            this(limit, null, null);
        }

        /// Every bound that a party must meet, the share's among them.
        public List<PartyBound> every() {
            return share == null
                    ? bounds
                    : Stream.concat(Stream.of(PartyBound.of(share)), bounds.stream())
                            .toList();
        }
    }

    /// A bound of the parties' shares, per cent of the valid votes.
    record ShareBound(Comparator comparator, double value) {}

    /// A bound of what a party has in a place: «más de 1.000 votos», «entre el 3 y el 10 %», «al menos 2 escaños».
    ///
    /// @param measure `votes`, `vote_share` (per cent of the valid votes) or `seats`
    /// @param upper upper end of `between`, else null
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartyBound(
            String measure,
            Comparator comparator,
            double value,
            @Nullable Double upper) {

        /// A bound of the share of the valid votes.
        static PartyBound of(ShareBound share) {
            return new PartyBound("vote_share", share.comparator(), share.value(), null);
        }
    }

    /// From the first to the last election, for each place and measure.
    ///
    /// @param relative tells also what per cent of the first value the change is
    /// @param times tells also how many times the first value the last one is
    /// @param bound what a question holds that number of times against: «¿se duplicó?»; null: nothing
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean relative,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean times,
            @Nullable Bound bound)
            implements Operation {

        /// The change alone.
        public Change() {
            this(false);
        }

        /// The change, and what per cent of the first value it is.
        public Change(boolean relative) {
            this(relative, false, null);
        }

        /// The change, and by how many times the value grew.
        public static Change times(@Nullable Bound bound) {
            return new Change(false, true, bound);
        }
    }

    /// First minus second: of two measures in one place, or of one measure in two places; in each election.
    record Difference() implements Operation {}

    /// The places ordered by the first measure; further measures are told beside.
    ///
    /// @param limit how many; all ties of the last one are told
    /// @param byChange orders by the change from the first to the last election
    /// @param relative orders by what per cent of the first value that change is
    /// @param asked code of the place of which a question asks what position it has; null: none
    /// @param whether asks only whether that place is the first: «¿es Getafe el municipio con más …?»
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ranking(
            Direction direction,
            int limit,
            boolean byChange,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean relative,
            @Nullable String asked,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean whether)
            implements Operation {

        /// By the value or by the change itself.
        public Ranking(Direction direction, int limit, boolean byChange) {
            this(direction, limit, byChange, false);
        }

        /// Of no place in particular.
        public Ranking(Direction direction, int limit, boolean byChange, boolean relative) {
            this(direction, limit, byChange, relative, null, false);
        }

        /// This order, asked of one place.
        public Ranking asking(String place, boolean first) {
            return new Ranking(direction, limit, byChange, relative, place, first);
        }
    }

    /// The elections ordered by each measure in each place: «¿en qué elección sacó más votos …?».
    ///
    /// @param limit how many; all ties of the last one are told
    /// @param byChange orders by the change from the election before in the query, which the first one lacks
    record RankElections(Direction direction, int limit, boolean byChange) implements Operation {}

    /// How many places of a `within` meet its conditions, and of how many.
    ///
    /// @param share tells also what per cent they are
    record Count(
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean share) implements Operation {

        /// The number alone.
        public Count() {
            this(false);
        }
    }

    /// Which places of a `within` meet its conditions, with the measures.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListPlaces(@Nullable Integer limit) implements Operation {}

    /// Who came first (second …, last), with votes and share.
    ///
    /// @param position 1 = most votes; from the lowest end fewest votes
    /// @param direction end that positions are counted from; null: the highest. From the lowest one every party
    ///     that stood in the place counts, also without a vote there
    /// @param asked party of which a question asks whether it was the one: «¿ganó el PP?»; null: none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Winner(
            int position,
            @Nullable Direction direction,
            @Nullable String asked) implements Operation {

        /// Counted from the party with most votes.
        public static Winner at(int position) {
            return new Winner(position, null, null);
        }

        /// Counted from the party with fewest votes.
        public static Winner fromLast(int position) {
            return new Winner(position, Direction.LOWEST, null);
        }

        /// This position, asked of one party.
        public Winner asking(String party) {
            return new Winner(position, direction, party);
        }
    }

    /// How far the first is ahead of the second, in votes and points.
    record Margin() implements Operation {}

    /// In how many of the places of a `within` each party finished at a position, most places first.
    ///
    /// @param position 1 = most votes; tied parties have none
    record Tally(int position) implements Operation {}

    /// What part of a count of a wider place each place has, per cent.
    ///
    /// @param whole code of the wider place; both are counted in the scope that is usual for the smaller one
    record Part(String whole) implements Operation {}

    /// A statistic of each measure over the places.
    record Statistic(StatisticKind kind) implements Operation {}

    /// Correlation of the first measure with each further one over the places, in each election.
    record Correlation(CorrelationMethod method) implements Operation {}

    /// Seats by D'Hondt (LOREG arts. 162 and 163), real or what-if.
    ///
    /// @param threshold minimum per cent of valid votes; null: the law's 3
    /// @param seats other number of seats of the constituency; null: the real one
    /// @param merged groups of parties that stand together in the what-if
    /// @param singleConstituency allocates all seats of the place as one constituency
    /// @param lastSeat tells also who took the last seat and who came next
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seats(
            @Nullable Double threshold,
            @Nullable Integer seats,
            List<List<String>> merged,
            boolean singleConstituency,
            boolean lastSeat)
            implements Operation {
        public Seats {
            merged = merged == null ? List.of() : List.copyOf(merged);
        }

        /// The real allocation.
        public static Seats real() {
            return new Seats(null, null, List.of(), false, false);
        }
    }

    /// The places of the same level most like the named one by profile (shares, turnout, indicators).
    record Similar(int limit) implements Operation {}
}

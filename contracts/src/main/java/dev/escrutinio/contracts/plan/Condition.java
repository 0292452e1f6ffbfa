package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A condition that a place must meet.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Compares.class, name = "compares"),
    @JsonSubTypes.Type(value = Condition.ComparesPlace.class, name = "compares_place"),
    @JsonSubTypes.Type(value = Condition.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = Condition.ChangedWinner.class, name = "changed_winner"),
    @JsonSubTypes.Type(value = Condition.Beats.class, name = "beats"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Condition.Either.class, name = "either"),
    @JsonSubTypes.Type(value = Condition.Capital.class, name = "capital"),
    @JsonSubTypes.Type(value = Condition.Outside.class, name = "outside")
})
public sealed interface Condition {

    /// The elections that it names itself, in order, each as often as it is named.
    static Stream<String> elections(@Nullable Condition condition) {
        return switch (condition) {
            case null -> Stream.of();
            case Compares one -> Stream.ofNullable(one.election());
            case ComparesPlace one -> Stream.ofNullable(one.election());
            case Finished one -> Stream.ofNullable(one.election());
            case Beats one -> Stream.ofNullable(one.election());
            case ChangedWinner one -> Stream.of(one.from(), one.to());
            case Not one -> elections(one.condition());
            case Either one -> one.conditions().stream().flatMap(Condition::elections);
            case Capital _, Outside _ -> Stream.of();
        };
    }

    /// A measure of the place compares with a number.
    ///
    /// @param election election of the measure; null: the query's only one, or its pair when `change`
    /// @param change compares the measure's change from the query's first to its last election
    /// @param value in the measure's unit (per cent 0–100, points, votes, euros)
    /// @param upper upper end of `between`, else null
    /// @param relative value is the change in per cent of where it began
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compares(
            Measure measure,
            @Nullable String election,
            boolean change,
            Comparator comparator,
            double value,
            @Nullable Double upper,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean relative)
            implements Condition {

        /// A value, or a change in the measure's own unit.
        public Compares(
                Measure measure,
                @Nullable String election,
                boolean change,
                Comparator comparator,
                double value,
                @Nullable Double upper) {
            this(measure, election, change, comparator, value, upper, false);
        }
    }

    /// A measure of the place compares with the same measure of another place: «más participación que Ronda».
    ///
    /// Both are of the same count: without residents abroad where the places are below the province.
    ///
    /// @param election election of the measure; null: the query's only one, or its pair when `change`
    /// @param comparator [Comparator#GREATER] or [Comparator#LESS]
    /// @param place code of the other place, which meets no condition against itself
    /// @param change compares changes from the query's first to its last election: greater means that it rose, and
    ///     more than there; less that it fell, and more than there
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComparesPlace(
            Measure measure,
            @Nullable String election,
            Comparator comparator,
            String place,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean change)
            implements Condition {

        /// A value.
        public ComparesPlace(Measure measure, @Nullable String election, Comparator comparator, String place) {
            this(measure, election, comparator, place, false);
        }
    }

    /// A party finished at a position (1 = most votes).
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finished(String party, int position, @Nullable String election) implements Condition {}

    /// The party with most votes differs between two elections.
    record ChangedWinner(String from, String to) implements Condition {}

    /// One party has more votes than another one.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Beats(String party, String other, @Nullable String election) implements Condition {}

    /// The place does not meet a condition that it could meet; a place without the value meets neither.
    record Not(Condition condition) implements Condition {}

    /// The place meets any of them; one of which nothing is known decides only where no other one is met.
    ///
    /// @param conditions two or more
    record Either(List<Condition> conditions) implements Condition {
        public Either {
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
        }
    }

    /// The municipality is a capital: it narrows which places are looked at, before any other condition.
    ///
    /// @param of province (Ceuta and Melilla are none) or region
    record Capital(Level of) implements Condition {}

    /// The place is none of these and lies in none of them: it narrows which places are looked at, like a capital.
    record Outside(List<String> codes) implements Condition {
        public Outside {
            codes = codes == null ? List.of() : List.copyOf(codes);
        }
    }
}

package dev.escrutinio.language.reading.conversation;

import dev.escrutinio.contracts.plan.Direction;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a follow-up names, by the types of the slots that it fills; null where it names nothing.
///
/// @param compared whether what it names stands beside the earlier one instead of replacing it
public record Fragments(
        @Nullable Where where,
        @Nullable When when,
        @Nullable What what,
        @Nullable Asks asks,
        @Nullable Scope scope,
        boolean compared) {

    /// Which places.
    public sealed interface Where {
        /// «¿y en Leganés?».
        record In(List<String> codes) implements Where {}

        /// «¿y en toda la provincia?»: the place of a level around the earlier one, or its capital.
        record Around(Level level, boolean capital) implements Where {}

        /// «¿y los distritos?»: the places of a level.
        record Each(Level level) implements Where {}
    }

    /// Which elections.
    public sealed interface When {
        /// «¿y en noviembre?».
        record In(List<String> elections) implements When {}

        /// «¿y en las anteriores?».
        record Before() implements When {}

        /// «¿y en 2017?» of an indicator.
        record InYear(String period) implements When {}
    }

    /// Which parties or measures.
    public sealed interface What {
        /// «¿y el PSOE?».
        record OfParties(List<String> parties) implements What {}

        /// «¿y en porcentaje?», complete with its parties.
        record Measured(List<Measure> measures) implements What {}
    }

    /// Which operation.
    public sealed interface Asks {
        /// «¿y quién ganó?», «¿y el segundo?», «¿y el último?».
        ///
        /// @param last whether counted from the party with fewest votes
        /// @param there whether in the places that the earlier question found
        record Position(int position, boolean last, boolean there) implements Asks {}

        /// «¿y los resultados?».
        record Results() implements Asks {}

        /// «los cinco primeros».
        ///
        /// @param parties whether it says that they are parties
        record First(int limit, Direction direction, boolean parties) implements Asks {}

        /// «¿y el que menos?».
        record End(Direction direction) implements Asks {}

        /// «¿cuáles?» of places that were counted.
        record Which() implements Asks {}

        /// «¿cuántos?» of places that were listed.
        record HowMany() implements Asks {}
    }

    /// Whether it names nothing.
    public boolean empty() {
        return where == null && when == null && what == null && asks == null && scope == null;
    }
}

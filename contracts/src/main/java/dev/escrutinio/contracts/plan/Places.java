package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// The places of a query.
///
/// Codes: nation `ES`; region `R08` (the Ministry's code); province `47`; municipality `47085`; district `4708501`;
/// section `4708501001`; residents abroad of a province `C47`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Places.Named.class, name = "named"),
    @JsonSubTypes.Type(value = Places.Within.class, name = "within"),
    @JsonSubTypes.Type(value = Places.OfStep.class, name = "of_step")
})
public sealed interface Places {

    /// Places by code, in the order asked for.
    ///
    /// @param together whether they are added up to one place («sumando Ceuta y Melilla»)
    record Named(List<String> codes, boolean together) implements Places {
        public Named {
            codes = List.copyOf(codes);
        }
    }

    /// All places of a level inside others that meet every condition.
    record Within(Level level, List<String> inside, List<Condition> where) implements Places {
        public Within {
            inside = List.copyOf(inside);
            where = List.copyOf(where);
        }
    }

    /// The places that an earlier step of the same analysis found, e.g. the first of a ranking.
    ///
    /// @param step position of the step, from 0
    record OfStep(int step) implements Places {}

    /// One place by code.
    static Places of(String code) {
        return new Named(List.of(code), false);
    }
}

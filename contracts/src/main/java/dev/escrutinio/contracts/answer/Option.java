package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reading of an ambiguous question, ready to be chosen.
///
/// @param label short Spanish label («Moya (Cuenca)»)
/// @param question question that reads only this way
/// @param answer its answer, when cheap to compute
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Option(
        String label,
        String question,
        @Nullable Plan plan,
        @Nullable String interpretation,
        @Nullable String answer,
        List<Figure> figures) {
    public Option {
        figures = figures == null ? List.of() : List.copyOf(figures);
    }
}

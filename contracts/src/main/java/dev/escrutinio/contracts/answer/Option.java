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
/// @param seal of a model's proposal: whoever confirms it brings it back
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Option(
        String label,
        String question,
        @Nullable Plan plan,
        @Nullable String interpretation,
        @Nullable String answer,
        List<Figure> figures,
        @Nullable String seal) {
    public Option {
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /// An option that no model proposed.
    public Option(
            String label,
            String question,
            @Nullable Plan plan,
            @Nullable String interpretation,
            @Nullable String answer,
            List<Figure> figures) {
        this(label, question, plan, interpretation, answer, figures, null);
    }

    /// The same with a seal.
    public Option sealedBy(String other) {
        return new Option(label, question, plan, interpretation, answer, figures, other);
    }
}

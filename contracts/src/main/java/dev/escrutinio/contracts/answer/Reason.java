package dev.escrutinio.contracts.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a question, or a part of it, is not answered.
///
/// @param code stable code, e.g. `other_election_kind`, `election_not_loaded`, `words_not_understood`
/// @param text Spanish sentence for the user: what, why, what to do
/// @param words words of the question that led to it
/// @param nearestQuestion nearest question that can be answered
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        String code,
        String text,
        List<String> words,
        @Nullable String nearestQuestion) {
    public Reason {
        words = words == null ? List.of() : List.copyOf(words);
    }
}

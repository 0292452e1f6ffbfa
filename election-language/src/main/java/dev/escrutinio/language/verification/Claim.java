package dev.escrutinio.language.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.escrutinio.contracts.answer.Figure;
import org.jspecify.annotations.Nullable;

/// A statement of a text that was checked.
///
/// @param text as written
/// @param start offset of its first character
/// @param end offset after its last one
/// @param figure what was computed; null if nothing was
/// @param said number of the text; null for a statement without one («fue la fuerza más votada»)
/// @param expected the right number, in the unit of the text
/// @param reason Spanish sentence: how it was read, or why it is wrong or cannot be checked
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
        String text,
        int start,
        int end,
        ClaimStatus status,
        @Nullable Figure figure,
        @Nullable Double said,
        @Nullable Double expected,
        @Nullable String reason) {}

package dev.escrutinio.gateway.ask;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of a question.
///
/// @param question in Spanish
/// @param conversation what the last answer gave as its `conversation`, to go on from it
public record QuestionAsked(
        @Nullable String question,

        @Schema(
                description = "El «conversation» de la respuesta anterior, tal cual, para seguir preguntando"
                        + " («¿y en noviembre?»). Una pregunta completa no hereda nada.")
        @Nullable
        String conversation) {}

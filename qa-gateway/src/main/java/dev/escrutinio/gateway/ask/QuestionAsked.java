package dev.escrutinio.gateway.ask;

import org.jspecify.annotations.Nullable;

/// The body of a question.
///
/// @param question in Spanish
public record QuestionAsked(@Nullable String question) {}

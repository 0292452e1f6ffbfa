package dev.escrutinio.runner;

import org.jspecify.annotations.Nullable;

/// A line of standard input: what is to be continued.
///
/// @param schema JSON Schema that the reply has to satisfy
/// @param maxTokens longest reply
/// @param millis time that it may take
record Asked(long id, String system, String user, @Nullable String schema, int maxTokens, long millis) {}

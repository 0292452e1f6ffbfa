package dev.escrutinio.gateway.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Limits of feedback.
@ConfigMapping(prefix = "gateway.feedback")
interface FeedbackConfig {
    /// Most characters of a question.
    @WithDefault("1000")
    int maxLength();

    /// Most that is kept; then it has to be exported and cleared first.
    @WithDefault("100000")
    long most();

    /// Most lines of one export.
    @WithDefault("1000")
    int page();
}

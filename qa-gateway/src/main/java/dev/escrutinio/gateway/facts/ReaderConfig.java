package dev.escrutinio.gateway.facts;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// What the reader is told beside the facts.
@ConfigMapping(prefix = "gateway.reader")
interface ReaderConfig {
    /// File of phrases that were learned, one `phrase = known phrase` a line; none if not told.
    Optional<Path> learnedWords();
}

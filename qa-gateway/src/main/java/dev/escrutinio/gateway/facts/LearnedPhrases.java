package dev.escrutinio.gateway.facts;

import dev.escrutinio.facts.catalog.CuratedTables;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.FactsBuilder;
import dev.escrutinio.language.reading.LearnedWords;
import dev.escrutinio.language.reading.QuestionReader;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The phrases of the configured file, checked at start: a bad file ends the service, with the line and the reason.
@Singleton
@Startup
final class LearnedPhrases {
    private final LearnedWords words;

    LearnedPhrases(ReaderConfig config) {
        words = config.learnedWords().map(LearnedPhrases::read).orElse(LearnedWords.NONE);
    }

    LearnedWords words() {
        return words;
    }

    private static LearnedWords read(Path file) {
        try {
            LearnedWords words = LearnedWords.parse(Files.readAllLines(file));
            // what no facts bring is known before any arrive
            Facts none = new FactsBuilder(CuratedTables.load()).build();
            List<String> complaints =
                    words.entries().isEmpty() ? List.of() : new QuestionReader(none).complaints(words);
            if (!complaints.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", complaints));
            }
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "gateway.reader.learned-words: no se puede leer «" + file + "» como texto en UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "gateway.reader.learned-words: «" + file + "» no vale: " + e.getMessage(), e);
        }
    }
}

package dev.escrutinio.trainer.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.escrutinio.contracts.training.TrainingResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Reads what a payload wrote at its end.
@ApplicationScoped
public class Results {

    private final ObjectMapper json;

    Results(ObjectMapper json) {
        this.json = json;
    }

    /// The result of a run's last start, if that came so far.
    ///
    /// @throws InvalidResultException if it is none
    public Optional<TrainingResult> read(String run, RunFolder folder) {
        try {
            JsonNode message = json.readTree(Files.readAllBytes(folder.result()));
            List<String> faults = Schemas.faults("training-result.v1", message);
            if (!faults.isEmpty()) {
                throw new InvalidResultException(faults.getFirst());
            }
            TrainingResult result = json.treeToValue(message, TrainingResult.class);
            if (!result.run().equals(run)) {
                throw new InvalidResultException("es de otra ejecución, " + result.run());
            }
            return Optional.of(result);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new InvalidResultException(e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays the result of an earlier start aside, so that it is not taken for that of the next one.
    ///
    /// @param attempt number of the start that wrote it
    public void layAside(RunFolder folder, int attempt) {
        try {
            Files.move(
                    folder.result(),
                    folder.output().resolve("result-" + attempt + ".json"),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // that start wrote none
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

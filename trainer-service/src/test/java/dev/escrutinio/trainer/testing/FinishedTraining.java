package dev.escrutinio.trainer.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the payload leaves in a run's folder, written by a test where no program runs.
public final class FinishedTraining {

    private static final String FILE = """
            {"path": "%s", "sha256": "%s", "bytes": %d}""";

    private FinishedTraining() {}

    /// An adapter, one export and a result that says both are good.
    ///
    /// @param output the payload's folder
    public static void succeeded(Path output, String run) throws IOException {
        String adapter = file(output, "adapter/adapter_model.safetensors", "adapter of " + run);
        String export = file(output, "exports/gguf-q8_0/model.gguf", "export of " + run);
        Files.writeString(output.resolve("result.json"), """
                {"run": "%s", "outcome": "succeeded",
                 "startedAt": "2026-01-02T03:04:05Z", "finishedAt": "2026-01-02T03:05:05Z",
                 "request": "%s", "seed": 1, "dataset": "%s",
                 "base": {"id": "llama", "sha256": "%s", "architecture": "LlamaForCausalLM", "parameters": 131072},
                 "steps": 8, "resumedAt": 0, "trainPairs": 64, "trainTokens": 9000, "trainTokensPerSecond": 4200.5,
                 "trainLoss": 3.1, "validationLoss": 3.3, "accelerator": "none",
                 "adapter": [%s],
                 "exports": [{"format": "gguf-q8_0", "state": "proven", "files": [%s], "agreement": {
                   "engines": ["transformers"], "pairs": 100, "tokens": 4000, "share": 0.9995, "threshold": 0.99,
                   "sameTexts": 8, "texts": 8}}],
                 "evaluation": {"adapter": {"pairs": 8, "planPairs": 4, "plansExact": 1, "plansValid": 3,
                   "prosePairs": 4, "proseAllFiguresRight": 2, "wrongFigures": 3, "refusalsDue": 1, "refusalsRight": 1,
                   "refusalsWrong": 0, "rougeL": 0.61, "wordsPerReply": 12.5, "tokensPerSecond": 310.2}},
                 "libraries": {"torch": "2.15.0"}}
                """.formatted(
                        run, "ab".repeat(32), "d1".repeat(32), "0b".repeat(32), adapter, export));
    }

    /// A result with a cause.
    public static void failed(Path output, String run, String code, String text, boolean retry) throws IOException {
        Files.writeString(output.resolve("result.json"), """
                {"run": "%s", "outcome": "failed",
                 "cause": {"code": "%s", "text": "%s", "advice": "see the log", "retry": %s},
                 "startedAt": "2026-01-02T03:04:05Z", "finishedAt": "2026-01-02T03:04:06Z",
                 "exports": [], "libraries": {"torch": "2.15.0"}}
                """.formatted(run, code, text, retry));
    }

    private static String file(Path output, String path, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Path file = output.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return FILE.formatted(path, AnnouncedDataset.sha256(bytes), bytes.length);
    }
}

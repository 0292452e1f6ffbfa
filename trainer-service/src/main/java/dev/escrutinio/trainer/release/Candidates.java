package dev.escrutinio.trainer.release;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.contracts.training.Export;
import dev.escrutinio.contracts.training.ExportFormat;
import dev.escrutinio.contracts.training.ExportState;
import dev.escrutinio.contracts.training.ResultFile;
import dev.escrutinio.contracts.training.TrainedBase;
import dev.escrutinio.contracts.training.TrainingRequest;
import dev.escrutinio.contracts.training.TrainingResult;
import dev.escrutinio.trainer.artefacts.ArtefactStore;
import dev.escrutinio.trainer.artefacts.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Makes versions of what trainings left: adapter and proven exports go to the artefact store, each file's digest
/// checked on the way.
@ApplicationScoped
public class Candidates {

    private static final String ADAPTER = "adapter/";

    private final ArtefactStore store;

    Candidates(Instance<ArtefactStore> store) {
        this.store = store.get();
    }

    /// Stores a training's files; done again, it changes nothing.
    ///
    /// @param output folder that the payload wrote to
    /// @throws IOException if a file is not what the result says, or the store does not take it
    public Candidate store(TrainingRequest request, TrainingResult result, Path output) throws IOException {
        List<ModelArtefact> artefacts = new ArrayList<>();
        artefacts.add(stored(ModelFormat.ADAPTER, ADAPTER, Objects.requireNonNull(result.adapter()), output));
        for (Export export : result.exports()) {
            if (export.state() == ExportState.PROVEN) {
                artefacts.add(stored(format(export.format()), folder(export.files()), export.files(), output));
            }
        }
        TrainedBase base = Objects.requireNonNull(result.base());
        return new Candidate(new ModelVersionReleased(
                ModelVersions.MODEL,
                version(base, artefacts),
                result.run(),
                base,
                request.recipe().name(),
                request.dataset().dataset(),
                artefacts,
                result.evaluation(),
                request.recipe().gate(),
                result.finishedAt(),
                result.finishedAt()));
    }

    private ModelArtefact stored(ModelFormat format, String prefix, List<ResultFile> files, Path output)
            throws IOException {
        List<ResultFile> inside = files.stream()
                .map(file -> new ResultFile(file.path().substring(prefix.length()), file.sha256(), file.bytes()))
                .toList();
        Bundle bundle = new Bundle(output.resolve(prefix), inside);
        return new ModelArtefact(format, store.put(bundle).toString(), bundle.digest(), bundle.files());
    }

    /// `exports/<form>/`, which every file of an export lies in.
    private static String folder(List<ResultFile> files) throws IOException {
        String first = files.getFirst().path();
        String folder = first.substring(0, first.indexOf('/', "exports/".length()) + 1);
        if (!first.startsWith("exports/")
                || !files.stream().allMatch(file -> file.path().startsWith(folder))) {
            throw new IOException("la exportación tiene ficheros fuera de su carpeta: " + first);
        }
        return folder;
    }

    private static ModelFormat format(ExportFormat format) {
        return switch (format) {
            case MERGED_BF16 -> ModelFormat.MERGED_BF16;
            case MERGED_FP16 -> ModelFormat.MERGED_FP16;
            case GGUF_Q8_0 -> ModelFormat.GGUF_Q8_0;
            case GGUF_Q4_0 -> ModelFormat.GGUF_Q4_0;
            case BNB_NF4 -> ModelFormat.BNB_NF4;
        };
    }

    private static String version(TrainedBase base, List<ModelArtefact> artefacts) {
        String content = base.sha256() + "\n"
                + artefacts.stream()
                        .map(one -> one.format() + " " + one.sha256() + "\n")
                        .sorted()
                        .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

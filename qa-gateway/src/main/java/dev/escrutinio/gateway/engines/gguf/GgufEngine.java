package dev.escrutinio.gateway.engines.gguf;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelFormat;
import dev.escrutinio.gateway.engines.running.Engine;
import dev.escrutinio.gateway.engines.running.LoadException;
import dev.escrutinio.gateway.engines.running.RunningModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// llama.cpp in child processes, one a version: each loads one merged GGUF.
public final class GgufEngine implements Engine {
    private final GgufConfig config;
    private final Path runner;

    public GgufEngine(GgufConfig config) {
        this.config = config;
        this.runner = config.runner()
                .orElseThrow(() -> new IllegalStateException(
                        "Falta escrutinio.models.gguf.runner: la carpeta de model-runner ya construido."));
    }

    @Override
    public String name() {
        return "gguf";
    }

    @Override
    public List<ModelFormat> formats() {
        return config.formats();
    }

    @Override
    public RunningModel load(ModelVersionReleased version, Path artefact) throws LoadException, InterruptedException {
        return GgufModel.start(new Command(runner, model(artefact), config), config);
    }

    private static Path model(Path artefact) throws LoadException {
        try (Stream<Path> content = Files.walk(artefact)) {
            List<Path> files =
                    content.filter(path -> path.toString().endsWith(".gguf")).toList();
            if (files.size() == 1) {
                return files.getFirst();
            }
            throw LoadException.lasting("trae " + files.size() + " ficheros GGUF y debe traer uno");
        } catch (IOException e) {
            throw LoadException.passing("no se puede leer su copia: " + e.getMessage());
        }
    }
}

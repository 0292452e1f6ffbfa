package dev.escrutinio.trainer.run;

import dev.escrutinio.trainer.launch.Launch;
import dev.escrutinio.trainer.payload.RunFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The folders of all runs.
@ApplicationScoped
class RunFolders {

    private final Path root;

    RunFolders(RunsConfig config) {
        root = config.folder().toAbsolutePath().normalize();
    }

    RunFolder of(Run run) {
        return new RunFolder(root.resolve(run.id()));
    }

    /// The present start of a run.
    Launch launch(Run run) {
        return new Launch(run.id(), run.attempt(), of(run).path());
    }

    /// Writes what the payload reads: whole or not there, the same each time.
    void prepare(Run run) throws IOException {
        RunFolder folder = of(run);
        Files.createDirectories(folder.output());
        Path part = folder.path().resolve(".request.part");
        Files.writeString(part, RunJson.write(run.request()));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Files.move(part, folder.request(), StandardCopyOption.ATOMIC_MOVE);
    }
}

package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.StackException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds datasets on disk.
final class Datasets {

    private Datasets() {}

    /// A folder as it is given, or one of the store by its identifier.
    static Path folder(Home home, Path given) {
        Path stored = home.data().resolve("artefacts/datasets").resolve(String.valueOf(given.getFileName()));
        Path folder = Files.isDirectory(given) ? given : stored;
        if (!Files.isDirectory(folder.resolve("jsonl"))) {
            throw new StackException(
                    "«" + given + "» no es un conjunto de datos: no tiene carpeta jsonl. Los que hay están en "
                            + home.data().resolve("artefacts/datasets") + ".");
        }
        return folder.toAbsolutePath();
    }
}

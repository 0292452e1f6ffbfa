package dev.escrutinio.loader;

import dev.escrutinio.loader.DataFile.Kind;
import dev.escrutinio.loader.input.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the data files in folders, whatever their depth.
public final class DataFiles {

    private static final int DEPTH = 6;

    private DataFiles() {}

    /// Files in the order of their names; other files in folders are passed over.
    ///
    /// @throws InvalidInputException if a path does not exist or is no data file
    public static List<DataFile> find(List<Path> paths) {
        List<DataFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                files.add(kind(path).map(kind -> new DataFile(path, kind)).orElseThrow(() -> notData(path)));
            } else {
                throw new InvalidInputException(path.toString(), "nada (no existe)", "una carpeta, un zip o un CSV");
            }
        }
        return files;
    }

    private static List<DataFile> inFolder(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            return walk.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(path -> kind(path).map(kind -> new DataFile(path, kind)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no se puede leer la carpeta " + folder, e);
        }
    }

    private static Optional<Kind> kind(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return Optional.of(Kind.ARCHIVE);
        }
        return name.endsWith(".csv") || name.endsWith(".csv.gz") ? Optional.of(Kind.CSV) : Optional.empty();
    }

    private static InvalidInputException notData(Path path) {
        return new InvalidInputException(String.valueOf(path.getFileName()), "otro tipo de fichero", "un zip o un CSV");
    }
}

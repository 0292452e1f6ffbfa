package dev.escrutinio.loader.interior;

import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Limits;
import dev.escrutinio.loader.input.ZipArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The files of one election's archive.
final class Archive {

    private static final Pattern DATA_FILE = Pattern.compile("(?:02|03|05|06|07|08|09|10)02\\d{4}\\.DAT");

    private final String name;
    private final Map<String, byte[]> files;
    private final String suffix;

    private Archive(String name, Map<String, byte[]> files, String suffix) {
        this.name = name;
        this.files = files;
        this.suffix = suffix;
    }

    static Archive open(Path zip, Limits limits) {
        String name = String.valueOf(zip.getFileName());
        Map<String, byte[]> files =
                new ZipArchive(zip, limits).read(file -> DATA_FILE.matcher(file).matches());
        List<String> suffixes = files.keySet().stream()
                .map(file -> file.substring(2))
                .distinct()
                .toList();
        if (suffixes.size() != 1) {
            throw new InvalidInputException(
                    name,
                    suffixes.isEmpty() ? "ningún fichero de mesas del Congreso" : "ficheros de varias elecciones",
                    "los ficheros NN02AAMM.DAT de unas elecciones al Congreso");
        }
        return new Archive(name, files, suffixes.getFirst());
    }

    String name() {
        return name;
    }

    RecordFile file(FileKind kind) {
        String file = kind.fileName(suffix);
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new InvalidInputException(name, "un zip sin el fichero " + file, "los ficheros 02, 03 y 05 a 10");
        }
        if (bytes.length == 0) {
            throw new InvalidInputException(name + ": " + file, "un fichero vacío", "al menos una línea");
        }
        return new RecordFile(name + ": " + file, bytes, kind);
    }
}

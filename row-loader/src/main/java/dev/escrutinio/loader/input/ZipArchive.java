package dev.escrutinio.loader.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The wanted files of a zip archive, unpacked in memory.
///
/// The directory at the archive's end is checked first, which finds truncated archives; the content is then read in a
/// stream, because only that checks encryption and checksums.
public final class ZipArchive {

    private final Path archive;
    private final Limits limits;
    private final String name;

    public ZipArchive(Path archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
        this.name = String.valueOf(archive.getFileName());
    }

    /// Wanted files by upper-case name without folders.
    public Map<String, byte[]> read(Predicate<String> wanted) {
        try {
            checkSize();
            checkDirectory();
            return unpack(wanted);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(name, "nada (el fichero no existe)", "un fichero zip");
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new InvalidInputException(
                    new InputProblem(
                            name, 0, null, "un error de lectura (" + e.getMessage() + ")", "un fichero legible"),
                    e);
        }
    }

    private void checkSize() throws IOException {
        long size = Files.size(archive);
        if (size > limits.file()) {
            throw new InvalidInputException(
                    name, "un fichero de " + Sizes.text(size), "como mucho " + Sizes.text(limits.file()));
        }
    }

    private void checkDirectory() throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1)) {
            zip.stream().map(ZipEntry::getName).forEach(this::checkPath);
        }
    }

    private void checkPath(String entry) {
        String path = entry.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.contains(":");
        if (absolute || ("/" + path + "/").contains("/../")) {
            throw new InvalidInputException(
                    name, "la ruta peligrosa «" + entry + "» dentro del zip", "nombres de fichero sin rutas");
        }
    }

    private Map<String, byte[]> unpack(Predicate<String> wanted) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        BoundedReader reader = new BoundedReader(limits, name);
        long packed = Files.size(archive);
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(
                new BufferedInputStream(Files.newInputStream(archive), 1 << 16), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String file = fileName(entry.getName());
                if (entry.isDirectory() || !wanted.test(file)) {
                    continue;
                }
                byte[] content = reader.readAll(in, file, packed);
                total += content.length;
                checkTotal(total);
                if (files.put(file, content) != null) {
                    throw new InvalidInputException(name, "dos veces el fichero " + file, "cada fichero una sola vez");
                }
            }
        }
        return files;
    }

    private void checkTotal(long total) {
        if (total > limits.total()) {
            throw new InvalidInputException(
                    name,
                    "más de " + Sizes.text(limits.total()) + " sin comprimir",
                    "un zip de tamaño razonable (¿bomba de compresión?)");
        }
    }

    private static String fileName(String entry) {
        String path = entry.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    private InvalidInputException damaged(IOException cause) {
        boolean encrypted = String.valueOf(cause.getMessage()).contains("encrypted");
        String found = encrypted ? "un zip cifrado con contraseña" : "un zip dañado o incompleto";
        String expected = encrypted ? "un zip sin contraseña" : "un zip entero (vuelva a descargarlo)";
        return new InvalidInputException(new InputProblem(name, 0, null, found, expected), cause);
    }
}

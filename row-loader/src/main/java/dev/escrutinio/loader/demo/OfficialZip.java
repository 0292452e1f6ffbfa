package dev.escrutinio.loader.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs files in the official layout into an archive.
public final class OfficialZip {

    private OfficialZip() {}

    /// Writes lines in ISO-8859-1, each ended by CR LF.
    public static void write(Path zip, Map<String, List<String>> files) {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, List<String>> file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                for (String line : file.getValue()) {
                    packed.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
                packed.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + zip, e);
        }
    }
}

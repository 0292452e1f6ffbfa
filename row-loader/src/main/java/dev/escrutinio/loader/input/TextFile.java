package dev.escrutinio.loader.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A text file in UTF-8, plain or compressed with gzip, read whole within limits.
public final class TextFile {

    private static final int GZIP_MAGIC = 0x1f8b;

    private TextFile() {}

    /// Reads a file, whole.
    ///
    /// @throws InvalidInputException if it is missing, damaged, too large or not UTF-8
    public static String read(Path file, Limits limits) {
        String name = String.valueOf(file.getFileName());
        try {
            return decode(name, bytes(file, name, limits));
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(name, "nada (el fichero no existe)", "un fichero CSV");
        } catch (ZipException | EOFException e) {
            throw new InvalidInputException(
                    new InputProblem(name, 0, null, "un gzip dañado o incompleto", "un gzip entero"), e);
        } catch (IOException e) {
            throw new InvalidInputException(
                    new InputProblem(
                            name, 0, null, "un error de lectura (" + e.getMessage() + ")", "un fichero legible"),
                    e);
        }
    }

    private static byte[] bytes(Path file, String name, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size > limits.file()) {
            throw new InvalidInputException(
                    name, "un fichero de " + Sizes.text(size), "como mucho " + Sizes.text(limits.file()));
        }
        byte[] content = Files.readAllBytes(file);
        boolean gzip = content.length > 1 && (((content[0] & 0xff) << 8) | (content[1] & 0xff)) == GZIP_MAGIC;
        if (!gzip) {
            return content;
        }
        try (InputStream in =
                new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(content), 1 << 16))) {
            return new BoundedReader(limits, name).readAll(in, "contenido", size);
        }
    }

    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(
                    new InputProblem(name, firstBadLine(bytes), null, "texto que no está en UTF-8", "texto en UTF-8"),
                    e);
        }
    }

    private static long firstBadLine(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return 1
                + text.substring(0, Math.max(0, text.indexOf('\uFFFD')))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}

package dev.escrutinio.loader.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads a stream to its end, but no further than a limit and a compression ratio allow.
final class BoundedReader {

    private final Limits limits;
    private final String file;

    BoundedReader(Limits limits, String file) {
        this.limits = limits;
        this.file = file;
    }

    byte[] readAll(InputStream in, String name, long packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            check(out.size(), name, packed);
        }
        return out.toByteArray();
    }

    void check(long unpacked, String name, long packed) {
        if (unpacked > limits.entry()) {
            throw new InvalidInputException(
                    file + ": " + name,
                    "más de " + Sizes.text(limits.entry()) + " sin comprimir",
                    "un fichero de tamaño razonable (¿bomba de compresión?)");
        }
        if (packed > 0 && limits.suspicious(unpacked, packed)) {
            throw new InvalidInputException(
                    file + ": " + name,
                    "una compresión de más de " + limits.ratio() + " a 1",
                    "un fichero comprimido normal (¿bomba de compresión?)");
        }
    }
}

package dev.escrutinio.contracts.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads lines of limited length.
public final class BoundedLines {
    private final InputStream in;
    private final int longest;

    /// @param longest in bytes
    public BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The next line; empty at the end.
    ///
    /// @throws IOException if it is too long
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (letter == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            if (line.size() == longest) {
                throw new IOException("line of more than " + longest + " bytes");
            }
            line.write(letter);
        }
        return Optional.empty();
    }
}

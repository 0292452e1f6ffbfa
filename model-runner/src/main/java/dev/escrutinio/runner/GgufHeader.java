package dev.escrutinio.runner;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The metadata of a GGUF file: single values, and the words of its vocabulary.
///
/// @param values by name: [String], [Long], [Double] or [Boolean]
/// @param tokens `tokenizer.ggml.tokens`
record GgufHeader(Map<String, Object> values, List<String> tokens) {
    private static final int MAGIC = 0x46554747;
    private static final int LONGEST = 1 << 24;
    private static final int MOST = 1 << 22;
    private static final String TOKENS = "tokenizer.ggml.tokens";

    /// Reads the header.
    ///
    /// @throws IOException if this is no GGUF file
    static GgufHeader read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new Reader(new DataInputStream(in)).header();
        }
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /// The word of a token that the metadata names, such as `tokenizer.ggml.bos_token_id`.
    String token(String name) {
        return values.get(name) instanceof Long id && id >= 0 && id < tokens.size() ? tokens.get(id.intValue()) : "";
    }

    private static final class Reader {
        private final DataInputStream in;
        private final Map<String, Object> values = new HashMap<>();
        private final List<String> tokens = new ArrayList<>();

        Reader(DataInputStream in) {
            this.in = in;
        }

        GgufHeader header() throws IOException {
            if (int32() != MAGIC) {
                throw new IOException("no es un fichero GGUF");
            }
            int version = int32();
            if (version < 2 || version > 3) {
                throw new IOException("es un GGUF de la versión " + version + ", y se leen la 2 y la 3");
            }
            count(int64());
            long pairs = count(int64());
            for (long pair = 0; pair < pairs; pair++) {
                String name = text();
                value(name, int32());
            }
            return new GgufHeader(Map.copyOf(values), List.copyOf(tokens));
        }

        private void value(String name, int type) throws IOException {
            if (type == 9) {
                int inner = int32();
                long length = count(int64());
                for (long i = 0; i < length; i++) {
                    Object element = single(inner);
                    if (name.equals(TOKENS) && element instanceof String word) {
                        tokens.add(word);
                    }
                }
            } else {
                values.put(name, single(type));
            }
        }

        private Object single(int type) throws IOException {
            return switch (type) {
                case 0 -> (long) in.readUnsignedByte();
                case 1 -> (long) in.readByte();
                case 2 -> (long) Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
                case 3 -> (long) Short.reverseBytes(in.readShort());
                case 4 -> Integer.toUnsignedLong(int32());
                case 5 -> (long) int32();
                case 6 -> (double) Float.intBitsToFloat(int32());
                case 7 -> in.readBoolean();
                case 8 -> text();
                case 10, 11 -> int64();
                case 12 -> Double.longBitsToDouble(int64());
                default ->
                    throw new IOException("la cabecera GGUF tiene un valor de un tipo desconocido (" + type + ")");
            };
        }

        private String text() throws IOException {
            long length = int64();
            if (length < 0 || length > LONGEST) {
                throw new IOException("la cabecera GGUF tiene un texto de " + length + " bytes");
            }
            return new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
        }

        private static long count(long count) throws IOException {
            if (count < 0 || count > MOST) {
                throw new IOException("la cabecera GGUF cuenta " + count + " elementos");
            }
            return count;
        }

        private int int32() throws IOException {
            return Integer.reverseBytes(in.readInt());
        }

        private long int64() throws IOException {
            return Long.reverseBytes(in.readLong());
        }
    }
}

package dev.escrutinio.language.reading.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The well-spelt words of Spanish, folded, all forms of verbs included; kept as hashes.
///
/// The file is front-coded: each line begins with the number of letters, `a` for none, that it shares with the one
/// before.
final class SpanishWords {

    private static final String FILE = "/dev/escrutinio/language/lexicon/spanish-words.gz";

    private final long[] hashes;

    private SpanishWords(long[] hashes) {
        this.hashes = hashes;
    }

    static SpanishWords load() {
        InputStream stream = Objects.requireNonNull(SpanishWords.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.US_ASCII))) {
            long[] hashes = new long[Integer.parseInt(reader.readLine())];
            String word = "";
            for (int i = 0; i < hashes.length; i++) {
                String line = reader.readLine();
                word = word.substring(0, line.charAt(0) - 'a') + line.substring(1);
                hashes[i] = hash(word);
            }
            Arrays.sort(hashes);
            return new SpanishWords(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException("word list unreadable: " + FILE, e);
        }
    }

    /// Whether a folded word is spelt well.
    boolean contains(String word) {
        return Arrays.binarySearch(hashes, hash(word)) >= 0;
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

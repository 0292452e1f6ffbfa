package dev.escrutinio.synth.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/// Orders drawn by a seed: the same for the same seed, whatever order things come in.
record Lot(long seed) {

    static final Comparator<Candidate> TURN =
            Comparator.comparingLong(Candidate::lot).thenComparing(Candidate::id);

    Comparator<String> order() {
        return Comparator.comparingLong(this::number).thenComparing(Comparator.naturalOrder());
    }

    long number(String id) {
        return hash(seed + " " + id);
    }

    /// The first 64 bits of the text's SHA-256.
    static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

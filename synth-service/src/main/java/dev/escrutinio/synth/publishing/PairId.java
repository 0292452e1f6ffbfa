package dev.escrutinio.synth.publishing;

import dev.escrutinio.contracts.pairs.PairTask;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ids derived from content: what says the same has the same id, whichever job wrote it.
final class PairId {

    private PairId() {}

    static String of(String factsVersion, PairTask task, String instruction, String input, String output) {
        MessageDigest digest = sha256();
        for (String part : new String[] {factsVersion, task.name(), instruction, input, output}) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// SHA-256 of a text.
    static byte[] digest(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

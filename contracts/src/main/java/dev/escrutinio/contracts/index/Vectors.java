package dev.escrutinio.contracts.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names of the vectors of a point.
public final class Vectors {

    /// Sparse vector of character 3-grams, with the IDF modifier.
    public static final String TEXT = "text";

    /// Dense vector of standardised shares, turnout and indicators.
    public static final String PROFILE = "profile";

    /// Dimensions of [#PROFILE]: the shares of the 11 parties with most votes, turnout, blank votes and three
    /// indicators.
    public static final int PROFILE_SIZE = 16;

    private static final int MARK = 8;

    private Vectors() {}

    /// Name of the dense vector of a text, of length 1, that an embedding model makes.
    ///
    /// Another model, or another size, is another name: a reader that asks by its own finds vectors of its
    /// own or none, whatever was built when.
    public static String meaning(String model, int dimensions) {
        byte[] digest = sha256().digest((model + "\n" + dimensions).getBytes(StandardCharsets.UTF_8));
        return "meaning-" + HexFormat.of().formatHex(digest, 0, MARK);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.escrutinio.gateway.plans;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.edge.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The id of an answer: the same for the same facts and the same plan, or question where there is no plan.
public final class AnswerId {
    private static final ObjectWriter PLAN = Json.writer(Plan.class);

    private AnswerId() {}

    static String of(String factsVersion, Plan plan) {
        return hash(factsVersion, Json.bytes(PLAN, plan));
    }

    public static String of(String factsVersion, String question) {
        return hash(factsVersion, question.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String factsVersion, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(factsVersion.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(content), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.escrutinio.embedded.qdrant;

import io.qdrant.client.grpc.Common.PointId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The id of a point: an unsigned number or a UUID; numbers sort before UUIDs.
record PointKey(boolean isUuid, long high, long low) implements Comparable<PointKey> {

    /// How many bytes an id takes in a file.
    static final int BYTES = 1 + 2 * Long.BYTES;

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");

    static PointKey of(PointId id) {
        return switch (id.getPointIdOptionsCase()) {
            case NUM -> new PointKey(false, 0, id.getNum());
            case UUID -> ofUuid(id.getUuid());
            case POINTIDOPTIONS_NOT_SET -> throw QdrantError.invalid("No ID options provided");
        };
    }

    private static PointKey ofUuid(String text) {
        return parseUuid(text).orElseThrow(() -> QdrantError.invalid("Unable to parse UUID: " + text));
    }

    /// Reads a UUID in small or capital letters, with or without hyphens.
    static Optional<PointKey> parseUuid(String text) {
        String hex = text.replace("-", "");
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        long high = Long.parseUnsignedLong(hex.substring(0, 16), 16);
        return Optional.of(new PointKey(true, high, Long.parseUnsignedLong(hex.substring(16), 16)));
    }

    PointId toPointId() {
        return isUuid
                ? PointId.newBuilder().setUuid(toString()).build()
                : PointId.newBuilder().setNum(low).build();
    }

    @Override
    public int compareTo(PointKey other) {
        if (isUuid != other.isUuid) {
            return isUuid ? 1 : -1;
        }
        int highs = Long.compareUnsigned(high, other.high);
        return highs != 0 ? highs : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return isUuid ? new UUID(high, low).toString() : Long.toUnsignedString(low);
    }
}

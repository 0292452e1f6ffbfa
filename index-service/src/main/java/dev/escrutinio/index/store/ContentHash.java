package dev.escrutinio.index.store;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The content hash of points in any order: the sum of their SHA-256 modulo 2^256.
public final class ContentHash {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest = sha256();
    private ByteBuffer buffer = ByteBuffer.allocate(8192);
    private BigInteger sum = BigInteger.ZERO;
    private long points;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds a point.
    public void add(Point point) {
        buffer.clear();
        room(16).putLong(point.id().getMostSignificantBits()).putLong(point.id().getLeastSignificantBits());
        put(point.payload());
        for (int i = 0; i < point.text().indices().length; i++) {
            room(8).putInt(point.text().indices()[i]).putFloat(point.text().values()[i]);
        }
        for (float value : point.dense().values()) {
            room(4).putFloat(value);
        }
        sum = sum.add(new BigInteger(1, digest())).mod(LIMIT);
        points++;
    }

    private byte[] digest() {
        digest.update(buffer.array(), 0, buffer.position());
        return digest.digest();
    }

    private void put(SortedMap<String, Object> payload) {
        for (Map.Entry<String, Object> field : payload.entrySet()) {
            put(field.getKey());
            put(field.getValue());
        }
        room(1).put((byte) 0);
    }

    /// Each kind of value has its own mark, so that no two contents are written alike.
    private void put(Object value) {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                room(5 + bytes.length).put((byte) 1).putInt(bytes.length).put(bytes);
            }
            case Long number -> room(9).put((byte) 2).putLong(number);
            case Double number -> room(9).put((byte) 3).putDouble(number);
            case Map<?, ?> map -> {
                room(1).put((byte) 4);
                SortedMap<String, Object> sorted = new TreeMap<>();
                map.forEach((key, content) -> sorted.put((String) key, content));
                put(sorted);
            }
            default -> throw new IllegalArgumentException("no payload: " + value.getClass());
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (buffer.capacity() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    /// What was added so far.
    public Content content() {
        byte[] bytes = sum.add(LIMIT).toByteArray();
        return new Content(points, HexFormat.of().formatHex(bytes, bytes.length - 32, bytes.length));
    }
}

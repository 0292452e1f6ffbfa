package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest of a load: SHA-256 over its entries' content whatever their order.
///
/// Each entry is written in a canonical form without its `digest` and hashed; the hashes are added modulo 2^256 and the
/// sum, with the number of entries, is hashed again. Not thread-safe.
public final class LoadDigest {

    private static final int WORDS = 4;

    private final CanonicalForm canonical = new CanonicalForm();
    private final MessageDigest sha = sha256();
    private final long[] sum = new long[WORDS];
    private long entries;

    /// Takes a catalog entry's content.
    public void add(CatalogEntry entry) {
        plus(canonical.of(entry));
    }

    /// Takes a row's content.
    public void add(ElectionRow row) {
        plus(canonical.of(row));
    }

    /// Takes an indicator row's content.
    public void add(IndicatorRow row) {
        plus(canonical.of(row));
    }

    /// The digest of everything taken so far, hexadecimal.
    public String hex() {
        ByteBuffer all = ByteBuffer.allocate((WORDS + 1) * Long.BYTES);
        for (long word : sum) {
            all.putLong(word);
        }
        all.putLong(entries);
        return HexFormat.of().formatHex(sha.digest(all.array()));
    }

    void remove(CatalogEntry entry) {
        minus(canonical.of(entry));
    }

    void remove(ElectionRow row) {
        minus(canonical.of(row));
    }

    void remove(IndicatorRow row) {
        minus(canonical.of(row));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void plus(byte[] content) {
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(content));
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = hash.getLong(i * Long.BYTES);
            long first = sum[i] + word;
            long total = first + carry;
            carry = Long.compareUnsigned(first, word) < 0 || Long.compareUnsigned(total, first) < 0 ? 1 : 0;
            sum[i] = total;
        }
        entries++;
    }

    private void minus(byte[] content) {
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(content));
        long borrow = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = hash.getLong(i * Long.BYTES);
            long first = sum[i] - word;
            long total = first - borrow;
            borrow = Long.compareUnsigned(sum[i], word) < 0 || Long.compareUnsigned(first, borrow) < 0 ? 1 : 0;
            sum[i] = total;
        }
        entries--;
    }
}

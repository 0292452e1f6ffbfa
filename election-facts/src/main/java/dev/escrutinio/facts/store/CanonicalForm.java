package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Bytes of an entry's content without its digest, the same for the same content.
final class CanonicalForm {

    private static final int NONE = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] of(ElectionRow row) {
        return written(() -> {
            strings("row", row.load(), row.election(), row.place());
            out.writeInt(row.tables());
            out.writeInt(row.censusIne());
            out.writeInt(row.census());
            optional(row.firstAdvance());
            optional(row.secondAdvance());
            out.writeInt(row.blank());
            out.writeInt(row.nullVotes());
            integers(row.votes());
            // loads without corrections keep the digest that they had before there were any
            if (row.censusCorrection() != null) {
                out.writeInt(row.censusCorrection());
            }
        });
    }

    byte[] of(IndicatorRow row) {
        return written(() -> {
            strings("indicator", row.load(), row.place());
            out.writeInt(row.values().size());
            for (Map.Entry<String, Double> one : new TreeMap<>(row.values()).entrySet()) {
                out.writeUTF(one.getKey());
                out.writeDouble(one.getValue());
            }
        });
    }

    byte[] of(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.ElectionHeld held ->
                written(() -> {
                    strings(
                            "election",
                            held.load(),
                            held.election(),
                            held.date().toString());
                    integers(held.seats());
                });
            case CatalogEntry.CandidacyStood stood ->
                written(() -> {
                    strings("candidacy", stood.load(), stood.election(), stood.code(), stood.nationalCode());
                    strings(stood.initials(), stood.name());
                    strings(stood.provinces().stream().sorted().toArray(String[]::new));
                    integers(stood.seats());
                });
            case CatalogEntry.PlaceListed place ->
                written(() -> {
                    strings("place", place.load(), place.election(), place.place(), place.parent(), place.name());
                    optional(place.population());
                });
        };
    }

    private void strings(String... texts) throws IOException {
        out.writeInt(texts.length);
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private void integers(Map<String, Integer> values) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, Integer> one : new TreeMap<>(values).entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue());
        }
    }

    private void optional(@Nullable Integer value) throws IOException {
        out.writeInt(value == null ? NONE : value);
    }

    private byte[] written(Writing writing) {
        bytes.reset();
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}

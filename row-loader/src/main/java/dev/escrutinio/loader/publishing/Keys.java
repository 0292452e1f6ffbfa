package dev.escrutinio.loader.publishing;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;

/// Business ids of events, as the contracts define them.
final class Keys {

    private Keys() {}

    static String of(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.ElectionHeld e -> "election/" + e.load() + "/" + e.election();
            case CatalogEntry.CandidacyStood c -> "candidacy/" + c.load() + "/" + c.code();
            case CatalogEntry.PlaceListed p -> "place/" + p.load() + "/" + p.place();
        };
    }

    static String of(ElectionRow row) {
        String place = row.place();
        return place.startsWith("C")
                ? row.load() + "/" + place
                : row.load() + "/" + place.substring(0, 5) + "/" + place.substring(5, 7) + "/" + place.substring(7);
    }

    static String of(IndicatorRow row) {
        return row.load() + "/" + row.place();
    }
}

package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Sections;
import java.util.List;
import java.util.Map;

/// The catalog's view of the sections that the store holds.
record ElectionSections(Map<String, ElectionColumns> elections, Indicators indicators) implements Sections {

    @Override
    public boolean published(String code) {
        return indicators.tells(PlaceKey.of(code));
    }

    @Override
    public boolean exists(String election, String code) {
        ElectionColumns columns = elections.get(election);
        return columns != null && columns.sections().area(code) != null;
    }

    @Override
    public List<String> inside(String election, String place, Level level) {
        ElectionColumns columns = elections.get(election);
        return columns == null ? List.of() : columns.sections().inside(place, level);
    }
}

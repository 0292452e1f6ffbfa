package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.plan.Level;
import java.util.List;

/// The districts, sections and residents abroad that rows bring, by election; the store knows them.
public interface Sections {

    /// Whether an election has counts of a district, a section or a province's residents abroad (`C47`).
    boolean exists(String election, String code);

    /// Codes of districts or sections inside a place, in code order.
    List<String> inside(String election, String place, Level level);

    /// Whether an indicator is published of a district or section, be it one of an election or not.
    default boolean published(String code) {
        return false;
    }

    /// No sections at all.
    static Sections none() {
        return new Sections() {
            @Override
            public boolean exists(String election, String code) {
                return false;
            }

            @Override
            public List<String> inside(String election, String place, Level level) {
                return List.of();
            }
        };
    }
}

package dev.escrutinio.facts.catalog;

import java.time.LocalDate;
import java.util.Map;

/// A general election that is loaded.
///
/// @param id `2019-11`
/// @param date polling day
/// @param seats seats of the Congress by province
/// @param sharesOnly whether only published shares are known, no counts
/// @param demo whether it is synthetic demo data
public record Election(String id, LocalDate date, Map<String, Integer> seats, boolean sharesOnly, boolean demo) {
    public Election {
        seats = Map.copyOf(seats);
    }
}

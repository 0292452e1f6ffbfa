package dev.escrutinio.contracts.events;

import java.util.List;

/// A comparison of a load's sums with an official total file.
///
/// @param name what was compared, e.g. `municipal_votes`, `provincial_seats`, `national_census`
/// @param compared number of values compared
/// @param differing how many differ
/// @param differences the first ones, in Spanish, with their cause where known
public record Control(String name, long compared, long differing, List<String> differences) {
    public Control {
        differences = List.copyOf(differences);
    }
}

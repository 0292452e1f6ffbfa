package dev.escrutinio.loader.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// An invented election, ready to be written in the official layout.
///
/// @param candidacies in the order of file 03
/// @param municipalities by code
/// @param tables polling tables; municipality 999 is the residents abroad of a province
public record SyntheticElection(
        LocalDate date,
        List<Party> candidacies,
        List<Province> provinces,
        Map<String, Town> municipalities,
        List<PollingTable> tables) {
    public SyntheticElection {
        candidacies = List.copyOf(candidacies);
        provinces = List.copyOf(provinces);
        municipalities = Map.copyOf(municipalities);
        tables = List.copyOf(tables);
    }

    /// A candidacy.
    public record Party(String code, String nationalCode, String initials, String name) {}

    /// A province; its region has a code of the Ministry.
    public record Province(String region, String regionName, String code, String name, int seats) {}

    /// A municipality.
    public record Town(String name, int population) {}

    /// A polling table.
    ///
    /// @param section ten digits
    /// @param votes by candidacy code
    public record PollingTable(
            String section,
            char letter,
            int census,
            int firstAdvance,
            int secondAdvance,
            int blank,
            int nullVotes,
            Map<String, Integer> votes) {
        public PollingTable {
            votes = Map.copyOf(votes);
        }

        boolean abroad() {
            return section.startsWith("999", 2);
        }
    }
}

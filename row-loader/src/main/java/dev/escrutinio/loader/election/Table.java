package dev.escrutinio.loader.election;

/// A polling table.
///
/// @param section ten digits; municipality 999 is the residents abroad
/// @param letter letter of the table
/// @param line line of file 09
public record Table(String section, char letter, int line, Tally tally) {

    public String municipality() {
        return section.substring(0, 5);
    }

    public String province() {
        return section.substring(0, 2);
    }
}

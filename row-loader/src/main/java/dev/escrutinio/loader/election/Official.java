package dev.escrutinio.loader.election;

import java.util.Map;
import java.util.TreeMap;

/// An official total: of a municipality (files 05 and 06) or of a place above (files 07 and 08).
public final class Official {

    public final String name;
    public final Tally tally = new Tally();

    /// Inhabitants, of municipalities.
    public int population;

    /// Seats of the Congress, of places above municipalities.
    public int seats;

    /// Seats by candidacy index.
    public final Map<Integer, Integer> seatsByCandidacy = new TreeMap<>();

    public Official(String name) {
        this.name = name;
    }
}

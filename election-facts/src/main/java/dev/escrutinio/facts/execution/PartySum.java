package dev.escrutinio.facts.execution;

import java.util.List;

/// Parties that are added up: «PP y Vox suman», `pp+vox` in a plan.
final class PartySum {

    private PartySum() {}

    /// The parties or spaces of an id; one for most.
    static List<String> parts(String party) {
        return List.of(party.split("\\+", -1));
    }

    /// Whether the id adds several up.
    static boolean is(String party) {
        return party.indexOf('+') >= 0;
    }
}

package dev.escrutinio.facts.execution;

import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import java.util.Optional;

/// Two parties, the first held against the second: `pp>psoe` in a plan.
record PartyPair(String one, String other) {

    private static final String GAP = "gap";
    private static final String LEAD = "lead";
    private static final String OF_SEATS = "seat_lead";

    /// The pair of an id; empty for one party or a sum.
    static Optional<PartyPair> of(String party) {
        int at = party.indexOf('>');
        return at <= 0 || at == party.length() - 1 || party.indexOf('>', at + 1) >= 0
                ? Optional.empty()
                : Optional.of(new PartyPair(party.substring(0, at), party.substring(at + 1)));
    }

    /// Whether a measure is of two parties: how far the first is ahead of the second, or how many times it has.
    static boolean measured(MeasureDefinition definition) {
        return definition.needsParty() && (definition.kind() == MeasureKind.ORDER || OF_SEATS.equals(definition.id()));
    }

    /// Whether a measure tells which of two parties is ahead, below zero where it is the other one.
    static boolean lead(MeasureDefinition definition) {
        return measured(definition) && (definition.id().startsWith(LEAD) || OF_SEATS.equals(definition.id()));
    }

    /// How far one lies before the other: a lead is below zero where it lies behind, a gap never.
    static long ahead(MeasureDefinition definition, long one, long other) {
        long ahead = one - other;
        return definition.id().startsWith(GAP) ? Math.abs(ahead) : ahead;
    }
}

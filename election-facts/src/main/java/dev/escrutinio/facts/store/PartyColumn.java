package dev.escrutinio.facts.store;

/// Votes of a party in an election.
///
/// @param stood bit set of the provinces in which it stood
record PartyColumn(String party, Column votes, long stood) {

    boolean stoodIn(int province) {
        return (stood >>> province & 1) == 1;
    }

    boolean stoodIn(Area area) {
        return (stood & area.provinces()) != 0;
    }
}

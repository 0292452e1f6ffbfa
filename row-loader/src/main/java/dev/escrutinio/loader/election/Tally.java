package dev.escrutinio.loader.election;

/// Counts of a table or of any place above it; counts of several tables are added up in place.
public final class Tally {

    public int tables;
    public int censusIne;
    public int census;

    /// What the official census of the municipality has besides its sections; told by its first section.
    public int censusCorrection;

    public int firstAdvance;
    public int secondAdvance;
    public int blank;
    public int nullVotes;

    /// The field «votes to candidacies», which in some elections differs from the sum of [#votes].
    public int toCandidacies;

    public final Votes votes = new Votes();

    public void add(Tally other) {
        tables += other.tables;
        censusIne += other.censusIne;
        census += other.census;
        firstAdvance += other.firstAdvance;
        secondAdvance += other.secondAdvance;
        blank += other.blank;
        nullVotes += other.nullVotes;
        toCandidacies += other.toCandidacies;
        votes.addAll(other.votes);
    }

    public int voters() {
        return votes.total() + blank + nullVotes;
    }
}

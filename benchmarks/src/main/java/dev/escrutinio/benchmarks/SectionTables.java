package dev.escrutinio.benchmarks;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// The section counts of both 2019 elections as two CSV files, from which SQL engines are filled.
///
/// @param sections election, section, municipality, province, valid votes
/// @param votes election, section, municipality, province, party, votes
record SectionTables(Path sections, Path votes) {

    static final String SECTION_COLUMNS =
            "election varchar(7), section char(10), municipality char(5), province char(2), valid integer";
    static final String VOTE_COLUMNS =
            "election varchar(7), section char(10), municipality char(5), province char(2), party varchar(60), votes integer";

    /// Writes the files, without a header.
    static SectionTables write(Facts facts, Path folder) throws IOException {
        SectionTables tables = new SectionTables(folder.resolve("sections.csv"), folder.resolve("votes.csv"));
        try (PrintWriter sections = new PrintWriter(Files.newBufferedWriter(tables.sections));
                PrintWriter votes = new PrintWriter(Files.newBufferedWriter(tables.votes))) {
            for (Election election : facts.catalog().elections()) {
                if (election.id().startsWith("2019")) {
                    for (String section : facts.catalog().inside(election.id(), "ES", Level.SECTION)) {
                        write(facts, election.id(), section, sections, votes);
                    }
                }
            }
        }
        return tables;
    }

    private static void write(Facts facts, String election, String section, PrintWriter sections, PrintWriter votes) {
        String place = String.join(",", election, section, section.substring(0, 5), section.substring(0, 2));
        long valid = facts.count(election, section, "valid", Scope.WITHOUT_CERA).orElseThrow();
        sections.println(place + "," + valid);
        for (Facts.PartyVotes result : facts.results(election, section, Scope.WITHOUT_CERA)) {
            votes.println(place + "," + result.party() + "," + result.votes());
        }
    }
}

package dev.escrutinio.benchmarks;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The same section counts in a SQL engine: tables `sections` and `votes`, indexed as a user would.
final class SqlTables implements AutoCloseable {

    private static final int BATCH = 20_000;

    private final Connection connection;

    SqlTables(String url, Facts facts) throws SQLException {
        connection = DriverManager.getConnection(url);
        create();
        for (Election election : facts.catalog().elections()) {
            if (election.id().startsWith("2019")) {
                fill(facts, election.id());
            }
        }
        index();
    }

    /// The first column of every row of a query.
    List<Double> numbers(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Double> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getDouble(1));
            }
            return numbers;
        }
    }

    /// A prepared query, for timing.
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String place = "election varchar(7), section char(10), municipality char(5), province char(2)";
            statement.execute("create table sections (" + place + ", valid integer)");
            statement.execute("create table votes (" + place + ", party varchar(60), votes integer)");
        }
    }

    private void index() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index sections_by_place on sections (election, municipality)");
            statement.execute("create index votes_by_place on votes (election, municipality, party)");
            statement.execute("create index votes_by_party on votes (election, party, province)");
        }
    }

    private void fill(Facts facts, String election) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement sections = connection.prepareStatement("insert into sections values (?,?,?,?,?)");
                PreparedStatement votes = connection.prepareStatement("insert into votes values (?,?,?,?,?,?)")) {
            int pending = 0;
            for (String section : facts.catalog().inside(election, "ES", Level.SECTION)) {
                pending += add(facts, election, section, sections, votes);
                if (pending > BATCH) {
                    sections.executeBatch();
                    votes.executeBatch();
                    pending = 0;
                }
            }
            sections.executeBatch();
            votes.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static int add(
            Facts facts, String election, String section, PreparedStatement sections, PreparedStatement votes)
            throws SQLException {
        place(sections, election, section);
        sections.setLong(
                5, facts.count(election, section, "valid", Scope.WITHOUT_CERA).orElseThrow());
        sections.addBatch();
        List<Facts.PartyVotes> results = facts.results(election, section, Scope.WITHOUT_CERA);
        for (Facts.PartyVotes result : results) {
            place(votes, election, section);
            votes.setString(5, result.party());
            votes.setLong(6, result.votes());
            votes.addBatch();
        }
        return results.size();
    }

    private static void place(PreparedStatement row, String election, String section) throws SQLException {
        row.setString(1, election);
        row.setString(2, section);
        row.setString(3, section.substring(0, 5));
        row.setString(4, section.substring(0, 2));
    }
}

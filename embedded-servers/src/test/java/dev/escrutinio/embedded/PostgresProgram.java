package dev.escrutinio.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;

/// Starts PostgreSQL, commits a row and waits to be killed.
final class PostgresProgram {

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]), 0);
        var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
        try (var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (47085)");
        }
        System.out.println("written on port " + postgres.port());
        Thread.currentThread().join();
    }
}

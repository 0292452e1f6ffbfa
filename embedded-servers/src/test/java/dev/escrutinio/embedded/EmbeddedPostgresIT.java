package dev.escrutinio.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path folder;

    @Test
    void theNextStartStopsTheOrphanOfAKilledLauncherAndFindsItsRows() throws Exception {
        long orphan;
        try (ChildProcess child = ChildProcess.start(PostgresProgram.class, folder)) {
            child.awaitLine("^written");
            child.kill9();
            orphan = Long.parseLong(
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
            assertThat(ProcessHandle.of(orphan)).isPresent();
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
            assertThat(value(postgres, "select id from kept")).isEqualTo("47085");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void anInterruptedInitialisationIsDoneAgain() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "# half written");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
            assertThat(value(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void commitsReachTheDisk() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
            assertThat(value(postgres, "show fsync")).isEqualTo("on");
            assertThat(value(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(postgres, "show listen_addresses")).isEqualTo("localhost");
        }
    }

    private static String value(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

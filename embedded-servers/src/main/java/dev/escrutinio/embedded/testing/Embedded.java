package dev.escrutinio.embedded.testing;

import dev.escrutinio.embedded.EmbeddedKafka;
import dev.escrutinio.embedded.EmbeddedPostgres;
import dev.escrutinio.embedded.EmbeddedQdrant;
import java.nio.file.Path;

/// The embedded servers on folders that go when this process ends.
final class Embedded implements ServerSource {

    private final AtExit atExit = new AtExit();

    @Override
    public String startKafka() {
        return atExit.close(EmbeddedKafka.start(folder("kafka"), 0)).bootstrapServers();
    }

    @Override
    public Database startPostgres() {
        EmbeddedPostgres postgres = atExit.close(EmbeddedPostgres.start(folder("postgres"), 0));
        return new Database(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    @Override
    public Address startQdrant() {
        EmbeddedQdrant qdrant = atExit.close(EmbeddedQdrant.start(folder("qdrant"), 0));
        return new Address(qdrant.host(), qdrant.port());
    }

    private Path folder(String server) {
        return atExit.folder().resolve(server);
    }
}

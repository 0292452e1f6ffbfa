package dev.escrutinio.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// A properties file that is there while the stack is ready, with its addresses and process id.
record ReadyFile(Path path) {

    void write(EmbeddedStack stack) {
        Properties addresses = new Properties();
        addresses.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        addresses.setProperty("kafka.bootstrap.servers", stack.kafka().bootstrapServers());
        addresses.setProperty("postgres.jdbc.url", stack.postgres().jdbcUrl());
        addresses.setProperty("postgres.username", stack.postgres().username());
        addresses.setProperty("postgres.password", stack.postgres().password());
        addresses.setProperty("qdrant.host", stack.qdrant().host());
        addresses.setProperty("qdrant.port", Integer.toString(stack.qdrant().port()));
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                addresses.store(writer, null);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.folderUnusable(path.toAbsolutePath(), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

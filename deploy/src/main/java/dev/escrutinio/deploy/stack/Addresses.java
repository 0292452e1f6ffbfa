package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// Where the parts of a running stack listen; kept in `run/addresses.properties` for the other commands.
///
/// @param kafka bootstrap servers
/// @param jdbcUrl PostgreSQL
/// @param qdrantPort gRPC port of Qdrant
/// @param gatewayPort HTTP port of the gateway
/// @param indexPort HTTP port of the index service
public record Addresses(
        String kafka,
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        String qdrantHost,
        int qdrantPort,
        int gatewayPort,
        int indexPort) {

    private static final String FILE = "addresses.properties";

    /// Base address of the gateway.
    public String gateway() {
        return "http://localhost:" + gatewayPort;
    }

    /// Base address of the index service.
    public String index() {
        return "http://localhost:" + indexPort;
    }

    /// The addresses of the stack that was started last, if one was.
    public static Optional<Addresses> read(Home home) {
        Path file = home.run().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(of(values));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Home home) {
        Properties values = new Properties();
        values.setProperty("kafka", kafka);
        values.setProperty("jdbc.url", jdbcUrl);
        values.setProperty("jdbc.user", jdbcUser);
        values.setProperty("jdbc.password", jdbcPassword);
        values.setProperty("qdrant.host", qdrantHost);
        values.setProperty("qdrant.port", Integer.toString(qdrantPort));
        values.setProperty("gateway.port", Integer.toString(gatewayPort));
        values.setProperty("index.port", Integer.toString(indexPort));
        Path file = home.run().resolve(FILE);
        Path part = home.run().resolve(FILE + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                values.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Disk.unwritten(file, e);
        }
    }

    private static Addresses of(Properties values) {
        return new Addresses(
                values.getProperty("kafka"),
                values.getProperty("jdbc.url"),
                values.getProperty("jdbc.user"),
                values.getProperty("jdbc.password"),
                values.getProperty("qdrant.host"),
                Integer.parseInt(values.getProperty("qdrant.port")),
                Integer.parseInt(values.getProperty("gateway.port")),
                Integer.parseInt(values.getProperty("index.port")));
    }
}

package dev.escrutinio.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One Kafka node (broker and KRaft controller) in this process; a start on the same folder finds the same topics.
public final class EmbeddedKafka implements AutoCloseable {

    private static final String NAME = "Kafka";
    private static final String CLUSTER_ID = "escrutinio-local-00001";

    private final DataFolder folder;
    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(DataFolder folder, KafkaRaftServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /// Starts on `dataDir`, made if missing; port 0 takes any free one.
    public static EmbeddedKafka start(Path dataDir, int port) {
        DataFolder folder = DataFolder.open(dataDir);
        try {
            int claimed = Ports.claim(NAME, port);
            return new EmbeddedKafka(folder, startServer(folder.resolve("log"), claimed), claimed);
        } catch (Exception e) {
            folder.close();
            throw Failures.from(NAME, folder.path(), e);
        }
    }

    private static KafkaRaftServer startServer(Path logs, int port) throws Exception {
        Files.createDirectories(logs);
        Map<String, String> settings = KafkaSettings.of(logs, port, Ports.claim(NAME, 0));
        format(logs);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return server;
    }

    /// Writes the node's identity into a new folder; a folder that has one keeps it.
    private static void format(Path logs) throws Exception {
        new Formatter()
                .setNodeId(KafkaSettings.NODE_ID)
                .setClusterId(CLUSTER_ID)
                .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(logs.toString())
                .addDirectory(logs.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
            folder.close();
        }
    }
}

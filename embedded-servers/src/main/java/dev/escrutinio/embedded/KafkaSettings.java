package dev.escrutinio.embedded;

import java.nio.file.Path;
import java.util.Map;

/// The configuration of a single Kafka node for one machine: small, and keeping everything it was told.
final class KafkaSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private KafkaSettings() {}

    static Map<String, String> of(Path logs, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("controller.quorum.voters", NODE_ID + "@" + Ports.HOST + ":" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%s:%d,%s://%s:%d"
                                .formatted(Ports.HOST, port, CONTROLLER_LISTENER, Ports.HOST, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://" + Ports.HOST + ":" + port),
                Map.entry("log.dirs", logs.toString()),
                // Kafka holds the truth: nothing goes because it is old, only because a key was written again
                Map.entry("log.retention.ms", "-1"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.retention.minutes", Integer.toString(365 * 24 * 60)),
                // a load of all elections is one transaction
                Map.entry("transaction.max.timeout.ms", "900000"),
                Map.entry("message.max.bytes", Integer.toString(8 << 20)),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                // after a kill -9 the controller refuses the broker until the session of its former life has ended
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.threads", "1"),
                // the default of 128 MB is allocated at the start; this holds 600,000 keys a pass
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20)),
                Map.entry("metadata.log.max.record.bytes.between.snapshots", Integer.toString(4 << 20)));
    }
}

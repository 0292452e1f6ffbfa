package dev.escrutinio.feed;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// Decodes batches on all cores and hands their events on in order; what cannot be read becomes a dead letter.
final class Intake {

    private static final Logger LOG = System.getLogger(Intake.class.getName());

    private final RecordDecoder decoder = new RecordDecoder();
    private final DeadLetters deadLetters;
    private final FactsAssembly assembly;

    Intake(DeadLetters deadLetters, FactsAssembly assembly) {
        this.deadLetters = deadLetters;
        this.assembly = assembly;
    }

    void take(ConsumerRecords<byte[], byte[]> batch) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>(batch.count());
        batch.forEach(messages::add);
        List<Read> read = messages.parallelStream()
                .map(message -> new Read(message, decoder.decode(message)))
                .toList();
        read.forEach(this::take);
    }

    private void take(Read read) {
        if (read.event() instanceof Decoded.Bad bad) {
            LOG.log(Level.WARNING, "Unreadable record {0}-{1}@{2}: {3}", names(read.message(), bad.reason()));
            deadLetters.send(read.message(), bad.reason());
        }
        assembly.take(read.event());
    }

    private static Object[] names(ConsumerRecord<byte[], byte[]> message, String reason) {
        return new Object[] {message.topic(), message.partition(), Long.toString(message.offset()), reason};
    }

    private record Read(ConsumerRecord<byte[], byte[]> message, Decoded event) {}
}

package dev.escrutinio.index.deadletters;

import dev.escrutinio.contracts.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The messages that wait for somebody: put aside, and not replaced since by a newer one under the same key.
///
/// Nothing is kept about them. A letter that was published again is replaced by that very message, and so is one whose
/// sender has mended it; the log tells both.
@ApplicationScoped
public class DeadLetters {

    /// More are not looked at, the newest first: they would not fit into memory, nor would anybody read them.
    private static final int MOST = 5000;

    private final TopicScan scan;
    private final Republisher republisher;

    DeadLetters(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        scan = new TopicScan(bootstrapServers);
        republisher = new Republisher(bootstrapServers);
    }

    /// Those that wait, oldest first.
    public List<DeadLetter> waiting() {
        return waiting(letters().values());
    }

    /// A letter by its id, whether it still waits or not.
    public Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(letters().get(id));
    }

    /// Publishes a letter where it came from, unless something newer stands there under its key.
    public Retry retry(DeadLetter letter) {
        return waiting(List.of(letter)).isEmpty()
                ? new Retry.Superseded()
                : new Retry.Published(republisher.publish(letter));
    }

    private Map<String, DeadLetter> letters() {
        Map<String, DeadLetter> found = new LinkedHashMap<>();
        Map<TopicPartition, Long> all = Topics.all().stream()
                .collect(Collectors.toMap(
                        topic -> new TopicPartition(topic.deadLetters().name(), 0), _ -> 0L));
        scan.read(
                all,
                message -> DeadLetterHeaders.read(message).ifPresent(letter -> {
                    found.put(letter.id(), letter);
                    if (found.size() > MOST) {
                        found.remove(found.keySet().iterator().next());
                    }
                }));
        return found;
    }

    private List<DeadLetter> waiting(Collection<DeadLetter> letters) {
        Map<TopicPartition, Long> after = new HashMap<>();
        letters.forEach(letter -> after.merge(origin(letter), letter.offset() + 1, Math::min));
        Map<Place, Long> wanted = new HashMap<>();
        letters.forEach(letter -> wanted.put(place(letter), -1L));
        scan.read(
                after,
                message -> wanted.computeIfPresent(
                        new Place(
                                new TopicPartition(message.topic(), message.partition()),
                                ByteBuffer.wrap(message.key() == null ? new byte[0] : message.key())),
                        (_, last) -> Math.max(last, message.offset())));
        return letters.stream()
                .filter(letter -> wanted.getOrDefault(place(letter), -1L) <= letter.offset())
                .toList();
    }

    private static TopicPartition origin(DeadLetter letter) {
        return new TopicPartition(letter.topic(), letter.partition());
    }

    private static Place place(DeadLetter letter) {
        return new Place(origin(letter), ByteBuffer.wrap(letter.key()));
    }

    /// What a compacted log keeps one message of.
    private record Place(TopicPartition partition, ByteBuffer key) {}
}

package dev.escrutinio.feed;

import dev.escrutinio.contracts.events.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Creates missing topics as contracts declare them and refuses others that have another number of partitions.
public final class TopicSetup {

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FeedSettings settings;

    public TopicSetup(FeedSettings settings) {
        this.settings = settings;
    }

    /// Makes sure that the topics and their dead-letter topics exist.
    public void ensure(Collection<Topic> topics) {
        List<Topic> wanted = topics.stream()
                .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
                .toList();
        try (Admin admin = Admin.create(properties())) {
            Set<String> present = await(admin.listTopics().names());
            create(admin, wanted.stream().filter(topic -> !present.contains(topic.name())));
            verify(admin, wanted);
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(settings.kafka());
        int timeout = Math.toIntExact(settings.callTimeout().toMillis());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, settings.clientId() + "-admin");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        return properties;
    }

    private void create(Admin admin, Stream<Topic> missing) {
        List<NewTopic> topics = missing.map(TopicSetup::compacted).toList();
        admin.createTopics(topics).values().values().forEach(this::awaitCreation);
    }

    private static NewTopic compacted(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact"));
    }

    /// Another service may create the same topic at the same moment.
    private void awaitCreation(KafkaFuture<Void> creation) {
        try {
            await(creation);
        } catch (TopicExistsException e) {
            // it is there, which is all that is wanted
        }
    }

    private void verify(Admin admin, List<Topic> wanted) {
        Collection<TopicDescription> found =
                describe(admin, wanted.stream().map(Topic::name).toList());
        Set<Topic> actual = found.stream()
                .map(topic -> new Topic(topic.name(), topic.partitions().size()))
                .collect(Collectors.toSet());
        String wrong = wanted.stream()
                .filter(topic -> !actual.contains(topic))
                .map(topic -> topic.name() + " debe tener " + topic.partitions() + " particiones")
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new KafkaException("Los temas de Kafka no son los esperados: " + wrong);
        }
    }

    /// A broker may not know yet of a topic that another one has just made.
    private Collection<TopicDescription> describe(Admin admin, List<String> names) {
        for (int attempt = 1; ; attempt++) {
            try {
                return await(admin.describeTopics(names).allTopicNames()).values();
            } catch (UnknownTopicOrPartitionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking Kafka", e);
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}

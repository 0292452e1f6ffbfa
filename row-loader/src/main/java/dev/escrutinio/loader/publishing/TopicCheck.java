package dev.escrutinio.loader.publishing;

import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/// Creates missing topics as the contracts declare them, and refuses others with another number of partitions.
final class TopicCheck {

    private final KafkaAddress address;

    TopicCheck(KafkaAddress address) {
        this.address = address;
    }

    void run() {
        List<Topic> wanted = Topics.all().stream()
                .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
                .toList();
        Map<String, Object> settings = address.client("row-loader-admin");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, address.patienceMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, address.patienceMillis());
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = await(admin.listTopics().names());
            create(admin, wanted.stream().filter(topic -> !present.contains(topic.name())));
            verify(admin, wanted);
        } catch (KafkaException e) {
            throw KafkaUnavailableException.at(address, e);
        }
    }

    private void create(Admin admin, Stream<Topic> missing) {
        List<NewTopic> topics = missing.map(
                        topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                                .configs(Map.of("cleanup.policy", "compact")))
                .toList();
        admin.createTopics(topics).values().values().forEach(this::awaitCreation);
    }

    /// Another program may create the same topic at the same moment.
    private void awaitCreation(KafkaFuture<Void> creation) {
        try {
            await(creation);
        } catch (TopicExistsException e) {
            // it is there, which is all that is wanted
        }
    }

    private void verify(Admin admin, List<Topic> wanted) {
        Map<String, TopicDescription> found = await(
                admin.describeTopics(wanted.stream().map(Topic::name).toList()).allTopicNames());
        String wrong = wanted.stream()
                .filter(topic -> partitions(found.get(topic.name())) != topic.partitions())
                .map(topic -> topic.name() + " debe tener " + topic.partitions() + " particiones")
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new KafkaException("los temas no son los esperados: " + wrong);
        }
    }

    private static int partitions(@Nullable TopicDescription topic) {
        return topic == null ? 0 : topic.partitions().size();
    }

    private <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(address.patienceMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrumpido", e);
        } catch (TimeoutException e) {
            throw new KafkaException("sin respuesta en " + address.patience().toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}

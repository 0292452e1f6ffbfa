package dev.escrutinio.synth.testing;

import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.embedded.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics of pairs and datasets, as the feed does where facts come from Kafka.
public final class MadeTopics implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()))) {
            admin.createTopics(List.of(topic(Topics.PAIRS), topic(Topics.DATASETS)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Map.of();
    }

    private static NewTopic topic(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact"));
    }

    @Override
    public void stop() {}
}

package dev.escrutinio.index.release;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Commits each record once its effect is there, wherever the offset stood before.
///
/// The connector's own strategies never commit below what they have committed before, so that a group that was set back
/// would stay there for ever. Datasets are few: a commit each costs nothing.
@ApplicationScoped
@Identifier("every-record")
class CommitEveryRecord implements KafkaCommitHandler.Factory {

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new Handler(consumer);
    }

    private record Handler(KafkaConsumer<?, ?> consumer) implements KafkaCommitHandler {

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
            return consumer.commit(Map.of(
                            new TopicPartition(message.getTopic(), message.getPartition()),
                            new OffsetAndMetadata(message.getOffset() + 1)))
                    .emitOn(message::runOnMessageContext);
        }
    }
}

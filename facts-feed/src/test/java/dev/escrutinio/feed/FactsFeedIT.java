package dev.escrutinio.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.contracts.events.Topics;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.embedded.testing.TestServers;
import dev.escrutinio.facts.store.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactsFeedIT {

    private static final String FIRST = "4708501001";
    private static final String SECOND = "4708501002";

    private final String kafka = TestServers.kafkaBootstrapServers();
    private final FeedSettings settings = FeedSettings.of(kafka, "feed-test");
    private TestPublisher publisher;
    private FactsFeed feed;

    @BeforeEach
    void newTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Set<String> old = admin.listTopics().names().get();
            admin.deleteTopics(old).all().get();
            await().until(() -> admin.listTopics().names().get().isEmpty());
        }
        new TopicSetup(settings).ensure(FeedLoop.TOPICS);
        publisher = new TestPublisher(kafka);
    }

    @AfterEach
    void close() {
        if (feed != null) {
            feed.close();
        }
        if (publisher != null) {
            publisher.close();
        }
    }

    @Test
    void completeLoadBecomesFacts() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST, SECOND));

        feed = FactsFeed.start(settings);

        Facts facts = awaitFacts(_ -> {});
        assertThat(facts.count("2019-11", "47085", "valid", Scope.WITHOUT_CERA)).hasValue(204);
        assertThat(facts.votes("2019-11", "47085", "vox", Scope.WITHOUT_CERA)).hasValue(40);
    }

    @Test
    void noLoadsAreNoFacts() {
        feed = FactsFeed.start(settings);

        await().untilAsserted(() -> assertThat(feed.state()).isInstanceOf(FeedState.Empty.class));
        assertThat(feed.facts()).isEmpty();
    }

    @Test
    void sectionMissingFromACorrectedLoadIsGone() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST, SECOND));
        publisher.publish(SmallLoad.of("2019-11", 30, FIRST));

        feed = FactsFeed.start(settings);

        Facts facts = awaitFacts(_ -> {});
        assertThat(facts.exists("2019-11", SECOND)).isFalse();
        assertThat(facts.votes("2019-11", "47085", "vox", Scope.WITHOUT_CERA)).hasValue(30);
    }

    @Test
    void correctionArrivesWhileFollowing() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST, SECOND));
        feed = FactsFeed.start(settings);
        awaitFacts(_ -> {});

        publisher.publish(SmallLoad.of("2019-11", 30, FIRST));

        awaitFacts(facts -> assertThat(facts.votes("2019-11", "47085", "vox", Scope.WITHOUT_CERA))
                .hasValue(30));
    }

    @Test
    void endedLoadIsGoneAndTheOthersStay() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST));
        publisher.publish(SmallLoad.of("2015-11", 20, FIRST));
        publisher.end("interior/2019-11");

        feed = FactsFeed.start(settings);

        Facts facts = awaitFacts(_ -> {});
        assertThat(facts.loads()).extracting("load").containsExactly("interior/2015-11");
        assertThat(facts.exists("2019-11", FIRST)).isFalse();
    }

    @Test
    void lastLoadEndedLeavesNothing() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST));
        feed = FactsFeed.start(settings);
        awaitFacts(_ -> {});

        publisher.end("interior/2019-11");

        await().untilAsserted(() -> assertThat(feed.state()).isInstanceOf(FeedState.Empty.class));
    }

    @Test
    void feedStartedInTheMiddleOfACorrectionShowsTheLoadBefore() {
        SmallLoad correction = SmallLoad.of("2019-11", 30, FIRST);
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST, SECOND));
        publisher.begin(correction);

        feed = FactsFeed.start(settings);
        Facts before = awaitFacts(_ -> {});
        publisher.commit(correction);

        assertThat(before.votes("2019-11", "47085", "vox", Scope.WITHOUT_CERA)).hasValue(40);
        awaitFacts(facts -> assertThat(facts.votes("2019-11", "47085", "vox", Scope.WITHOUT_CERA))
                .hasValue(30));
    }

    @Test
    void abortedLoadIsNeverSeen() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST, SECOND));
        publisher.begin(SmallLoad.of("2019-11", 30, FIRST));
        publisher.abort();

        feed = FactsFeed.start(settings);

        assertThat(awaitFacts(_ -> {}).votes("2019-11", "47085", "vox", Scope.WITHOUT_CERA))
                .hasValue(40);
    }

    @Test
    void loadsInAnyOrderGiveTheSameVersion() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST, SECOND));
        publisher.publish(SmallLoad.of("2015-11", 40, FIRST));
        feed = FactsFeed.start(settings);
        String version =
                awaitFacts(facts -> assertThat(facts.loads()).hasSize(2)).version();
        publisher.end("interior/2019-11");
        awaitFacts(facts -> assertThat(facts.loads()).hasSize(1));

        publisher.publish(SmallLoad.of("2019-11", 20, SECOND, FIRST));

        awaitFacts(facts -> assertThat(facts.version()).isEqualTo(version));
    }

    @Test
    void restartedFeedHasTheSameFacts() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST, SECOND));
        publisher.publish(SmallLoad.of("2019-11", 30, FIRST));
        feed = FactsFeed.start(settings);
        String version = awaitFacts(_ -> {}).version();
        feed.close();

        feed = FactsFeed.start(settings);

        assertThat(awaitFacts(_ -> {}).version()).isEqualTo(version);
    }

    @Test
    void undecodableRowReachesTheDeadLettersAndItsLoadStaysIncomplete() {
        SmallLoad load = SmallLoad.of("2019-11", 20, FIRST, SECOND);
        publisher.begin(load);
        publisher.send(Topics.ROWS, "interior/2019-11/other", "{broken".getBytes(StandardCharsets.UTF_8));
        publisher.commit(new SmallLoad("2019-11", 20, List.of(FIRST, SECOND, "4708501003")));

        feed = FactsFeed.start(settings);

        await().untilAsserted(() -> assertThat(feed.state()).isInstanceOf(FeedState.Failed.class));
        ConsumerRecord<String, String> letter = deadLetters().getFirst();
        assertThat(letter.value()).isEqualTo("{broken");
        assertThat(letter.headers().lastHeader("dead-letter-reason").value()).isNotEmpty();
        assertThat(new String(letter.headers().lastHeader("dead-letter-key").value(), StandardCharsets.UTF_8))
                .isEqualTo("interior/2019-11/other");
    }

    @Test
    void incompleteLoadKeepsTheFactsFromBeforeUntilItIsCorrected() {
        publisher.publish(SmallLoad.of("2019-11", 20, FIRST));
        feed = FactsFeed.start(settings);
        String version = awaitFacts(_ -> {}).version();

        publisher.begin(SmallLoad.of("2015-11", 40, FIRST));
        publisher.commit(SmallLoad.of("2015-11", 40, FIRST, SECOND));
        await().untilAsserted(() -> assertThat(feed.state()).isInstanceOf(FeedState.Stale.class));
        String during = feed.facts().orElseThrow().version();
        publisher.publish(SmallLoad.of("2015-11", 40, FIRST));

        assertThat(during).isEqualTo(version);
        awaitFacts(facts -> assertThat(facts.loads()).hasSize(2));
    }

    private Facts awaitFacts(Consumer<Facts> expectation) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(feed.state()).isInstanceOf(FeedState.Live.class);
            expectation.accept(feed.facts().orElseThrow());
        });
        return feed.facts().orElseThrow();
    }

    private List<ConsumerRecord<String, String>> deadLetters() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partition =
                    List.of(new TopicPartition(Topics.ROWS.deadLetters().name(), 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            List<ConsumerRecord<String, String>> letters = new ArrayList<>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                return !letters.isEmpty();
            });
            return letters;
        }
    }
}

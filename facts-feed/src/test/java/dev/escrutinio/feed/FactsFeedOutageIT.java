package dev.escrutinio.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFeedOutageIT {

    @TempDir
    Path folder;

    @Test
    void brokerThatGoesAwayAndComesBackIsTold() {
        String address;
        int port;
        SmallLoad load = SmallLoad.of("2019-11", 20, "4708501001");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            address = kafka.bootstrapServers();
            port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
            new TopicSetup(settings(address)).ensure(FeedLoop.TOPICS);
            try (TestPublisher publisher = new TestPublisher(address)) {
                publisher.publish(load);
            }
        }

        try (FactsFeed feed = FactsFeed.start(settings(address), Clock.systemUTC(), _ -> {})) {
            awaitState(feed, FeedState.Failed.class);
            try (EmbeddedKafka again = EmbeddedKafka.start(folder, port)) {
                awaitState(feed, FeedState.Live.class);
            }
            awaitState(feed, FeedState.Stale.class);
            assertThat(feed.facts()).isPresent();
            try (EmbeddedKafka again = EmbeddedKafka.start(folder, port)) {
                awaitState(feed, FeedState.Live.class);
            }
        }
    }

    private static void awaitState(FactsFeed feed, Class<? extends FeedState> state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(feed.state()).isInstanceOf(state));
    }

    private static FeedSettings settings(String address) {
        Duration second = Duration.ofSeconds(1);
        return new FeedSettings(
                address, "outage-test", Map.of(), second.multipliedBy(2), second, second.multipliedBy(2), second);
    }
}

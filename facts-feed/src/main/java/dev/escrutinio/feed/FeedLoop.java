package dev.escrutinio.feed;

import dev.escrutinio.contracts.events.Topic;
import dev.escrutinio.contracts.events.Topics;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/// Reads from the beginning, and again with growing pauses when Kafka is away or a log was replaced.
final class FeedLoop implements Runnable {

    static final List<Topic> TOPICS = List.of(Topics.CATALOG, Topics.ROWS, Topics.INDICATORS, Topics.LOADS);

    private static final Logger LOG = System.getLogger(FeedLoop.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final FeedSettings settings;
    private final Clock clock;
    private final StateBoard board;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Duration pause = FIRST_PAUSE;
    /// By a clock that does not jump.
    private long lastGood = System.nanoTime();
    private volatile @Nullable TopicReader reading;

    FeedLoop(FeedSettings settings, Clock clock, StateBoard board) {
        this.settings = settings;
        this.clock = clock;
        this.board = board;
    }

    void stop() {
        stopped.countDown();
        // if the clock was set back, its poll would last until the clock shows the old time again
        Optional.ofNullable(reading).ifPresent(TopicReader::wakeUp);
    }

    /// Ends calls that last on and on for that reason, until the loop is stopped.
    void watch() {
        Duration longest = settings.callTimeout().plus(settings.patience());
        try {
            while (!stopped.await(settings.checkEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                Optional.ofNullable(reading)
                        .filter(reader -> reader.called().compareTo(longest) > 0)
                        .ifPresent(TopicReader::wakeUp);
            }
        } catch (InterruptedException e) {
            stop();
        }
    }

    @Override
    public void run() {
        while (!stopping()) {
            attempt();
            rest();
        }
    }

    private void attempt() {
        try {
            readAndFollow();
        } catch (WakeupException e) {
            LOG.log(Level.INFO, "Reading was broken off, stopping: {0}", stopping());
        } catch (LogReplacedException | InvalidOffsetException e) {
            LOG.log(Level.WARNING, "Reading everything again: {0}", e.getMessage());
            board.showTrouble("Los datos de Kafka se han sustituido: se leen de nuevo", clock.instant());
        } catch (RetriableException e) {
            unreachable(e);
        } catch (KafkaException e) {
            trouble("Kafka rechaza la lectura de los datos: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            trouble("Error interno al leer los datos: " + e, e);
        }
    }

    /// A short absence is nobody's concern.
    private void unreachable(RetriableException cause) {
        LOG.log(Level.DEBUG, "Kafka does not answer", cause);
        if (silent().compareTo(settings.patience()) >= 0) {
            board.showTrouble("Kafka no responde en " + settings.bootstrapServers(), clock.instant());
        }
    }

    private void trouble(String reason, Throwable cause) {
        LOG.log(Level.ERROR, reason, cause);
        board.showTrouble(reason, clock.instant());
    }

    private void readAndFollow() {
        new TopicSetup(settings).ensure(Topics.all());
        try (TopicReader reader = new TopicReader(settings, TOPICS);
                DeadLetters deadLetters = new DeadLetters(settings)) {
            reading = reader;
            FeedPass pass = new FeedPass(reader, deadLetters, board, clock);
            while (!stopping()) {
                pass.step();
                pause = pass.settled() ? FIRST_PAUSE : pause;
                checkNowAndThen(reader, pass);
            }
        } finally {
            reading = null;
        }
    }

    /// A consumer stays silent when its broker goes away, so the broker is asked.
    private void checkNowAndThen(TopicReader reader, FeedPass pass) {
        if (silent().compareTo(settings.checkEvery()) < 0) {
            return;
        }
        try {
            reader.checkBroker();
            lastGood = System.nanoTime();
            pass.brokerAnswers();
        } catch (RetriableException e) {
            unreachable(e);
            if (silent().compareTo(settings.patience()) >= 0 && othersAreAnswered()) {
                throw e;
            }
        }
    }

    private Duration silent() {
        return Duration.ofNanos(System.nanoTime() - lastGood);
    }

    /// Whether a new client gets through. Kafka's clients wait for their next try by the clock on the wall: one that
    /// lost
    /// its broker while that was hours ahead does not look for it for hours.
    private boolean othersAreAnswered() {
        try {
            new TopicSetup(settings).ensure(Topics.all());
            return true;
        } catch (RetriableException e) {
            LOG.log(Level.DEBUG, "nobody is answered", e);
            return false;
        }
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    private void rest() {
        try {
            boolean stop = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            LOG.log(Level.DEBUG, "stopping: {0}", stop);
        } catch (InterruptedException e) {
            stop();
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(settings.longestPause()) < 0 ? longer : settings.longestPause();
    }
}

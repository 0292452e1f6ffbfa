package dev.escrutinio.feed;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One reading of the topics from their beginning, and what follows.
final class FeedPass {

    private static final Logger LOG = System.getLogger(FeedPass.class.getName());
    private static final Duration POLL = Duration.ofMillis(200);

    private final FactsAssembly assembly = new FactsAssembly();
    private final TopicReader reader;
    private final Intake intake;
    private final StateBoard board;
    private final Clock clock;
    private final Instant started;
    private Optional<FeedState> settled = Optional.empty();
    private boolean following;

    FeedPass(TopicReader reader, DeadLetters deadLetters, StateBoard board, Clock clock) {
        this.reader = reader;
        this.board = board;
        this.clock = clock;
        intake = new Intake(deadLetters, assembly);
        started = clock.instant();
    }

    void step() {
        intake.take(reader.poll(POLL));
        following = following || reader.reachedCaptured();
        if (!following) {
            board.showProgress(reader.progress());
        } else if (assembly.due() && !reader.lags()) {
            assemble();
        }
    }

    private void assemble() {
        switch (assembly.assemble()) {
            case FactsAssembly.Outcome.Built built -> {
                LOG.log(Level.INFO, "Facts {0} after {1} ms", built.facts().version(), age());
                board.show(new FeedState.Live(built.facts(), reader.offsets()));
            }
            case FactsAssembly.Outcome.NoLoads _ -> board.show(new FeedState.Empty(reader.offsets()));
            case FactsAssembly.Outcome.Incomplete incomplete -> board.showTrouble(incomplete.reason(), clock.instant());
        }
        settled = Optional.of(board.state());
    }

    /// Whether everything was read once and made what it makes.
    boolean settled() {
        return settled.isPresent();
    }

    /// Takes back the trouble that the broker's absence had put on the board.
    void brokerAnswers() {
        settled.filter(state -> !state.equals(board.state())).ifPresent(board::show);
    }

    private String age() {
        return Long.toString(Duration.between(started, clock.instant()).toMillis());
    }
}

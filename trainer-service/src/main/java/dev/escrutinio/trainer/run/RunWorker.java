package dev.escrutinio.trainer.run;

import dev.escrutinio.trainer.launch.LaunchRefusedException;
import dev.escrutinio.trainer.launch.LaunchState;
import dev.escrutinio.trainer.launch.Launcher;
import dev.escrutinio.trainer.launch.LauncherException;
import dev.escrutinio.trainer.payload.InvalidResultException;
import dev.escrutinio.trainer.payload.Metrics;
import dev.escrutinio.trainer.payload.Results;
import dev.escrutinio.trainer.payload.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Takes every open run a step on: compares what is noted with what the launcher and the files say.
///
/// Each step is noted before it is done or can be done twice without harm, so that the service may end between any two
/// of them.
@ApplicationScoped
class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    private final RunJournal journal;
    private final RunFolders folders;
    private final Results results;
    private final Launcher launcher;
    private final Proof proof;
    private final RunMeasures measures;
    private final RunsConfig config;

    RunWorker(
            RunJournal journal,
            RunFolders folders,
            Results results,
            Instance<Launcher> launcher,
            Proof proof,
            RunMeasures measures,
            RunsConfig config) {
        this.journal = journal;
        this.folders = folders;
        this.results = results;
        this.launcher = launcher.get();
        this.proof = proof;
        this.measures = measures;
        this.config = config;
    }

    /// One round over all open runs; one that cannot go on does not hold up the others.
    ///
    /// @throws LauncherException if the launcher does not answer
    /// @throws RuntimeException what kept the first run that could not go on
    void round() {
        Optional<RuntimeException> trouble = Optional.empty();
        for (Step step : steps()) {
            try {
                step.take();
            } catch (RuntimeException e) {
                trouble = trouble.or(() -> Optional.of(e));
            }
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    /// Something to be done with one run, or with all that were started.
    @FunctionalInterface
    private interface Step {
        void take();
    }

    private List<Step> steps() {
        List<Run> open = journal.open();
        measures.seen(open);
        List<Run> launched = open.stream().filter(run -> run.state().launched()).toList();
        List<Step> steps = new ArrayList<>();
        steps.addAll(following(launched));
        open.stream()
                .filter(run -> run.state() instanceof RunState.Waiting)
                .limit(Math.max(0, config.atOnce() - launched.size()))
                .forEach(run -> steps.add(() -> begin(run)));
        open.stream()
                .filter(run -> run.state() instanceof RunState.Proving)
                .forEach(run -> steps.add(() -> proof.advance(run)));
        return steps;
    }

    private void begin(Run waiting) {
        results.layAside(folders.of(waiting), waiting.attempt());
        try {
            folders.prepare(waiting);
        } catch (IOException e) {
            LOG.warnf(e, "run not prepared id=%s", waiting.id());
            fail(
                    waiting,
                    new Trouble(
                            "disk",
                            "No se puede escribir en la carpeta de la ejecución: " + e.getMessage(),
                            "Compruebe el espacio libre y los permisos y pida que se reintente."));
            return;
        }
        journal.begin(waiting.id())
                .filter(run -> run.state() instanceof RunState.Starting)
                .ifPresent(this::start);
    }

    private void start(Run run) {
        try {
            launcher.start(folders.launch(run));
            LOG.infof("run started id=%s attempt=%d", run.id(), run.attempt());
            journal.ended(run, new RunState.Running(), run.failures(), run.lastStep());
        } catch (LaunchRefusedException e) {
            fail(run, new Trouble("launch_refused", String.valueOf(e.getMessage()), e.advice()));
        }
    }

    private List<Step> following(List<Run> launched) {
        List<Step> steps = new ArrayList<>();
        List<Run> started = new ArrayList<>();
        for (Run run : launched) {
            if (run.state() instanceof RunState.Starting) {
                steps.add(() -> start(run));
            } else {
                started.add(run);
            }
        }
        if (!started.isEmpty()) {
            steps.add(() -> follow(started));
        }
        return steps;
    }

    private void follow(List<Run> started) {
        Map<String, LaunchState> states =
                launcher.states(started.stream().map(folders::launch).toList());
        for (Run run : started) {
            follow(run, states.getOrDefault(folders.launch(run).name(), new LaunchState.Gone()));
        }
    }

    private void follow(Run run, LaunchState now) {
        boolean there = now instanceof LaunchState.Running || now instanceof LaunchState.Pending;
        if (run.state() instanceof RunState.Cancelling) {
            if (there) {
                launcher.cancel(folders.launch(run));
            } else {
                journal.ended(run, new RunState.Cancelled(), 0, run.lastStep());
            }
            return;
        }
        if (there) {
            journal.ended(run, new Ending(Optional.empty(), 0, 0).after(now), run.failures(), run.lastStep());
        } else {
            ended(run, now);
        }
    }

    private void ended(Run run, LaunchState end) {
        int step = Metrics.of(folders.of(run)).step();
        int failures = step > run.lastStep() ? 1 : run.failures() + 1;
        RunState next;
        try {
            next = new Ending(results.read(run.id(), folders.of(run)), failures, config.failures()).after(end);
        } catch (InvalidResultException e) {
            next = new RunState.Failed(Trouble.invalidResult(String.valueOf(e.getMessage())));
        }
        LOG.infof("start ended id=%s attempt=%d end=%s next=%s", run.id(), run.attempt(), end, next.id());
        journal.ended(run, next, failures, step);
    }

    private void fail(Run run, Trouble trouble) {
        journal.ended(run, new RunState.Failed(trouble), run.failures(), run.lastStep());
    }
}

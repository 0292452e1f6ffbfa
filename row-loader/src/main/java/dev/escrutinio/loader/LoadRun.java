package dev.escrutinio.loader;

import dev.escrutinio.loader.input.InputProblem;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.load.Load;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads files one after the other, each while the loads of the one before are published.
final class LoadRun {

    private final LoadReader reader;
    private final LoadOptions options;
    private final LoadProgress progress;
    private final BiConsumer<Load, ReportDraft> publication;
    private final ReportDraft report = new ReportDraft();
    private final Map<String, DataFile> sources = new HashMap<>();

    LoadRun(LoadReader reader, LoadOptions options, LoadProgress progress, BiConsumer<Load, ReportDraft> publication) {
        this.reader = reader;
        this.options = options;
        this.progress = progress;
        this.publication = publication;
    }

    LoadReport run(List<DataFile> files) {
        try (ExecutorService ahead = Executors.newSingleThreadExecutor()) {
            Iterator<DataFile> rest = files.iterator();
            @Nullable Future<Outcome> next = submit(ahead, rest);
            while (next != null) {
                Outcome outcome = await(next);
                next = submit(ahead, rest);
                take(outcome);
            }
        }
        return report.finish();
    }

    private @Nullable Future<Outcome> submit(ExecutorService ahead, Iterator<DataFile> files) {
        if (!files.hasNext()) {
            return null;
        }
        DataFile file = files.next();
        return ahead.submit(() -> read(file));
    }

    private Outcome read(DataFile file) {
        try {
            progress.reading(file);
            return new Outcome(file, reader.read(file), null);
        } catch (InvalidInputException e) {
            return new Outcome(file, List.of(), e);
        }
    }

    private static Outcome await(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void take(Outcome outcome) {
        if (outcome.problem() != null) {
            refuse(outcome.file(), outcome.problem());
            return;
        }
        for (Load load : outcome.loads()) {
            if (options.wants(load.key())) {
                take(outcome.file(), load);
            }
        }
    }

    private void take(DataFile file, Load load) {
        DataFile twin = sources.putIfAbsent(load.key(), file);
        if (twin != null) {
            refuse(
                    file,
                    new InvalidInputException(new InputProblem(
                            file.name(),
                            0,
                            null,
                            "otra vez los datos de " + load.key(),
                            "un solo fichero con ellos (ya se han leído de " + twin.path() + ")")));
            return;
        }
        progress.checked(load);
        publication.accept(load, report);
    }

    private void refuse(DataFile file, InvalidInputException problem) {
        progress.refused(file, problem);
        report.refused(problem.problem());
    }

    /// A file's loads, or what is wrong with it.
    private record Outcome(
            DataFile file, List<Load> loads, @Nullable InvalidInputException problem) {}
}

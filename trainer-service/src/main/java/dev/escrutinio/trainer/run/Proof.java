package dev.escrutinio.trainer.run;

import dev.escrutinio.contracts.training.TrainingResult;
import dev.escrutinio.trainer.payload.InvalidResultException;
import dev.escrutinio.trainer.payload.Results;
import dev.escrutinio.trainer.payload.RunFolder;
import dev.escrutinio.trainer.payload.Trouble;
import dev.escrutinio.trainer.release.Candidate;
import dev.escrutinio.trainer.release.Candidates;
import dev.escrutinio.trainer.release.ModelVersions;
import dev.escrutinio.trainer.release.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Checks what a training left, stores it, and notes version and announcement together with the run's end.
@ApplicationScoped
class Proof {

    private static final Logger LOG = Logger.getLogger(Proof.class);

    private final RunJournal journal;
    private final RunFolders folders;
    private final Results results;
    private final Candidates candidates;
    private final ModelVersions versions;
    private final RunsConfig config;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    Proof(
            RunJournal journal,
            RunFolders folders,
            Results results,
            Candidates candidates,
            ModelVersions versions,
            RunsConfig config) {
        this.journal = journal;
        this.folders = folders;
        this.results = results;
        this.candidates = candidates;
        this.versions = versions;
        this.config = config;
    }

    /// Tries it once; given up after some tries.
    void advance(Run run) {
        try {
            prove(run);
            tries.remove(run.id());
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf(e, "run not proven id=%s", run.id());
            again(
                    run,
                    new Trouble(
                            "store",
                            "No se pudo comprobar o guardar lo entrenado: " + e.getMessage(),
                            "Compruebe el almacén de artefactos y pida que se reintente: el entrenamiento no se repite."));
        } catch (InvalidResultException e) {
            end(run, new RunState.Failed(Trouble.invalidResult(String.valueOf(e.getMessage()))));
        }
    }

    private void prove(Run run) throws IOException {
        RunFolder folder = folders.of(run);
        Optional<TrainingResult> result = results.read(run.id(), folder);
        if (result.isEmpty()) {
            end(run, new RunState.Failed(Trouble.invalidResult("falta result.json.")));
            return;
        }
        Verdict alone = Verdict.onItsOwn(run.request().recipe().gate(), result.get());
        if (alone instanceof Verdict.Refused refused) {
            end(run, new RunState.Kept(refused.reason()));
            return;
        }
        Candidate candidate = candidates.store(run.request(), result.get(), folder.output());
        journal.conclude(run.id(), () -> switch (versions.release(candidate)) {
            case Verdict.Passed _ -> new RunState.Announced(candidate.version());
            case Verdict.Refused refused -> new RunState.Kept(refused.reason());
        });
    }

    private void again(Run run, Trouble trouble) {
        if (tries.merge(run.id(), 1, Integer::sum) >= config.proofs()) {
            tries.remove(run.id());
            end(run, new RunState.Failed(trouble));
        }
    }

    private void end(Run run, RunState state) {
        journal.conclude(run.id(), () -> state);
    }
}

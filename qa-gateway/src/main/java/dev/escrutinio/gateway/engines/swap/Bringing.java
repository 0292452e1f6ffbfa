package dev.escrutinio.gateway.engines.swap;

import dev.escrutinio.contracts.events.ModelVersionReleased;
import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.gateway.engines.artefacts.ArtefactCache;
import dev.escrutinio.gateway.engines.artefacts.ArtefactException;
import dev.escrutinio.gateway.engines.running.Engine;
import dev.escrutinio.gateway.engines.running.Gate;
import dev.escrutinio.gateway.engines.running.GuardedModel;
import dev.escrutinio.gateway.engines.running.Limits;
import dev.escrutinio.gateway.engines.running.LoadException;
import dev.escrutinio.gateway.engines.running.RunningModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// One attempt to bring a version in: fetched, loaded, checked.
final class Bringing {
    private final Engine engine;
    private final ArtefactCache cache;
    private final Canary canary;
    private final Board board;
    private final Limits limits;
    private final Gate gate;

    Bringing(Engine engine, ArtefactCache cache, Canary canary, Board board, Limits limits, Gate gate) {
        this.engine = engine;
        this.cache = cache;
        this.canary = canary;
        this.board = board;
        this.limits = limits;
        this.gate = gate;
    }

    /// The artefact of a version that this engine runs.
    Optional<ModelArtefact> wanted(ModelVersionReleased version) {
        return engine.formats().stream()
                .flatMap(format -> version.artefacts().stream().filter(one -> one.format() == format))
                .findFirst();
    }

    /// The version, ready to be made current.
    ///
    /// @throws LoadException with the reason, if it is not
    Served bring(ModelVersionReleased version) throws LoadException, InterruptedException {
        ModelArtefact artefact = wanted(version)
                .orElseThrow(() -> LoadException.lasting("no trae ninguna de las formas que usa el motor "
                        + engine.name() + " (" + engine.formats() + ")"));
        board.reached(version.version(), ModelsView.Stage.DOWNLOADING);
        Path folder = fetch(artefact);
        board.reached(version.version(), ModelsView.Stage.LOADING);
        RunningModel model = engine.load(version, folder);
        board.reached(version.version(), ModelsView.Stage.CHECKING);
        return checked(version, model);
    }

    /// Checked without the gate: the version before must go on answering whatever this one does.
    private Served checked(ModelVersionReleased version, RunningModel model) throws LoadException {
        boolean good = false;
        try {
            Optional<String> fault = canary.fault(model, version.gate());
            if (fault.isPresent()) {
                throw LoadException.lasting("no pasa la comprobación: " + fault.get());
            }
            good = true;
            return new Served(version, new GuardedModel(model, gate, limits, board::called));
        } finally {
            if (!good) {
                model.close();
            }
        }
    }

    private Path fetch(ModelArtefact artefact) throws LoadException {
        try {
            return cache.fetch(artefact);
        } catch (ArtefactException e) {
            throw LoadException.lasting("se rechaza su artefacto: " + e.getMessage());
        } catch (IOException e) {
            throw LoadException.passing("no se ha podido copiar su artefacto: " + e.getMessage());
        }
    }
}

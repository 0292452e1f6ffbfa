package dev.escrutinio.synth.model;

import java.util.List;

/// A server of language models.
interface Chat {

    /// Asks a model once.
    ///
    /// @throws ChatFailure if no answer came
    Reply ask(String model, List<Turn> turns);
}

package dev.escrutinio.synth.model;

/// One message of a conversation with a model.
record Turn(Speaker speaker, String text) {

    /// Who says it.
    enum Speaker {
        SYSTEM,
        USER,
        MODEL
    }
}

package dev.escrutinio.synth.model;

/// The key of the server of models: from the environment only, so that no file and no log ever holds it.
final class ModelKey {

    static final String VARIABLE = "ESCRUTINIO_MODEL_KEY";

    private ModelKey() {}

    /// The key; servers of one's own need none, but the protocol wants a word.
    static String fromEnvironment() {
        String key = System.getenv(VARIABLE);
        return key == null || key.isBlank() ? "none" : key;
    }
}

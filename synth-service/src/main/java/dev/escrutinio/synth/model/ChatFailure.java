package dev.escrutinio.synth.model;

/// No answer came from the server of models; the message is a Spanish sentence without any part of a prompt.
final class ChatFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private ChatFailure(String message, boolean passing) {
        // the cause of a client may quote the request
        super(message);
        this.passing = passing;
    }

    /// Another try may help.
    static ChatFailure passing(String message) {
        return new ChatFailure(message, true);
    }

    /// Another try would end the same way.
    static ChatFailure lasting(String message) {
        return new ChatFailure(message, false);
    }

    /// The same failure, as the end of so many tries.
    ChatFailure after(int attempts) {
        return lasting("El modelo no ha respondido en " + attempts + " intento(s): " + getMessage()
                + ". Lo pagado se conserva; cuando responda, reanude la generación.");
    }

    boolean isPassing() {
        return passing;
    }
}

package dev.escrutinio.gateway.engines.artefacts;

/// An artefact is refused: it is not what its announcement says, or may not be taken. Asking again changes nothing.
public final class ArtefactException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message Spanish, for whoever runs the service
    ArtefactException(String message) {
        super(message);
    }
}

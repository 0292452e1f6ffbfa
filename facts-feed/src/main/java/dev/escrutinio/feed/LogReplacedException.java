package dev.escrutinio.feed;

/// A topic ends before what was read of it: it was made anew.
final class LogReplacedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogReplacedException(String partition) {
        super("la partición %s ya no es la que se leyó".formatted(partition));
    }
}

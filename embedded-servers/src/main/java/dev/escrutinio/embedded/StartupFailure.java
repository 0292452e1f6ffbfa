package dev.escrutinio.embedded;

/// The reason why a server did not start, told in one Spanish sentence that says what to do.
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    StartupFailure(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    StartupFailure(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What kept a server from starting; each reason has a process exit code of its own.
    public enum Reason {
        OTHER(1),
        BAD_ARGUMENTS(2),
        PORT_TAKEN(3),
        FOLDER_IN_USE(4),
        DISK_FULL(5),
        FOLDER_UNUSABLE(6);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}

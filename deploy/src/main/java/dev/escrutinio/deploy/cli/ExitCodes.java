package dev.escrutinio.deploy.cli;

/// Exit codes of the commands.
final class ExitCodes {

    static final int OK = 0;

    /// Something unexpected; the message says what.
    static final int FAILED = 1;

    /// Wrong usage (picocli's own code).
    static final int USAGE = 2;

    /// The stack could not start, or is not running.
    static final int STACK = 3;

    /// The data could not be loaded.
    static final int DATA = 4;

    /// What was asked for goes on in its service, but does not get any further.
    static final int STUCK = 5;

    /// The question needs a choice.
    static final int CHOICE = 10;

    /// The question cannot be answered.
    static final int UNANSWERABLE = 11;

    private ExitCodes() {}
}

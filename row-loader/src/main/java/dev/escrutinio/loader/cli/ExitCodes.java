package dev.escrutinio.loader.cli;

/// Exit codes of the command line.
public final class ExitCodes {

    /// Everything was done.
    public static final int DONE = 0;

    /// A fault of the program.
    public static final int FAULT = 1;

    /// The command line was not understood.
    public static final int USAGE = 2;

    /// Some file was refused; the others were loaded.
    public static final int REFUSED = 3;

    /// Kafka does not answer.
    public static final int NO_KAFKA = 4;

    /// A download failed.
    public static final int NO_DOWNLOAD = 5;

    /// There is nothing of what was asked for.
    public static final int NOTHING = 6;

    private ExitCodes() {}
}

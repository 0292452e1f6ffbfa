package dev.escrutinio.loader.cli;

import dev.escrutinio.loader.fetching.FetchFailedException;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.publishing.KafkaUnavailableException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns failures into one Spanish line and an exit code; only a fault of the program shows its trace.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case InvalidInputException e -> tell(err, e, ExitCodes.REFUSED);
            case KafkaUnavailableException e -> tell(err, e, ExitCodes.NO_KAFKA);
            case FetchFailedException e -> tell(err, e, ExitCodes.NO_DOWNLOAD);
            default -> fault(err, failure);
        };
    }

    private static int tell(PrintWriter err, Exception failure, int code) {
        err.println("Error: " + failure.getMessage());
        return code;
    }

    private static int fault(PrintWriter err, Exception failure) {
        err.println("Fallo del programa: " + failure);
        failure.printStackTrace(err);
        return ExitCodes.FAULT;
    }
}

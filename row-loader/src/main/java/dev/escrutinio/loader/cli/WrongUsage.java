package dev.escrutinio.loader.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in Spanish what of a command line was not understood.
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(text(failure));
        err.println("Ayuda: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    private static String text(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException e -> "No se entiende «" + String.join(" ", e.getUnmatched()) + "».";
            case MissingParameterException e -> "Falta " + missing(e) + ".";
            default -> "Orden mal escrita: " + failure.getMessage();
        };
    }

    private static String missing(MissingParameterException failure) {
        return String.join(
                ", ",
                failure.getMissing().stream()
                        .map(argument -> argument.paramLabel())
                        .toList());
    }
}

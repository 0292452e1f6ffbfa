package dev.escrutinio.synth.confirmed;

import dev.escrutinio.synth.confirmed.LineOutcome.Status;
import java.util.List;

/// What became of the lines of a request.
///
/// @param withdrawn pairs of earlier lines that a new one contradicts, taken out again
record Outcome(long kept, long known, long refused, long withdrawn, List<LineOutcome> lines) {
    Outcome {
        lines = List.copyOf(lines);
    }

    static Outcome of(List<LineOutcome> lines, long withdrawn) {
        return new Outcome(
                number(lines, Status.KEPT),
                number(lines, Status.KNOWN),
                number(lines, Status.REFUSED),
                withdrawn,
                lines);
    }

    private static long number(List<LineOutcome> lines, Status status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }
}

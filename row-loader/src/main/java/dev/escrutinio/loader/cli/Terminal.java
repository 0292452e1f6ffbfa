package dev.escrutinio.loader.cli;

import dev.escrutinio.contracts.events.Control;
import dev.escrutinio.loader.DataFile;
import dev.escrutinio.loader.LoadProgress;
import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.load.Load;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells on the terminal how loading goes on.
final class Terminal implements LoadProgress, AutoCloseable {

    private static final int WARNINGS = 5;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean details;
    private @Nullable Bar bar;

    Terminal(PrintWriter out, PrintWriter err, boolean details) {
        this.out = out;
        this.err = err;
        this.details = details;
    }

    @Override
    public void refused(DataFile file, InvalidInputException problem) {
        close();
        err.println("✗ Rechazado: " + problem.getMessage());
    }

    @Override
    public void checked(Load load) {
        close();
        out.println(String.format(
                Locale.of("es"),
                "✓ %s: %,d filas · %s",
                load.key(),
                load.rows().size() + load.indicators().size(),
                load.completed().name()));
        controls(load.completed().controls());
        warnings(load.completed().warnings());
    }

    private void controls(List<Control> controls) {
        for (Control control : controls) {
            if (details || control.differing() > 0) {
                out.println(String.format(
                        Locale.of("es"),
                        "    control %s: %,d comparados, %,d con diferencias",
                        control.name(),
                        control.compared(),
                        control.differing()));
            }
            if (details) {
                control.differences().forEach(difference -> out.println("      " + difference));
            }
        }
    }

    private void warnings(List<String> warnings) {
        int shown = details ? warnings.size() : Math.min(WARNINGS, warnings.size());
        warnings.subList(0, shown).forEach(warning -> out.println("    aviso: " + warning));
        if (shown < warnings.size()) {
            out.println("    … y " + (warnings.size() - shown) + " avisos más (--details los muestra todos)");
        }
    }

    @Override
    public void unchanged(Load load) {
        out.println("  sin cambios: no se publica otra vez");
    }

    @Override
    public void sent(Load load, int entries) {
        if (bar == null) {
            bar = Bar.entries(load.key(), load.entries());
        }
        bar.at(entries);
    }

    @Override
    public void published(Load load) {
        close();
        out.println("  publicada");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

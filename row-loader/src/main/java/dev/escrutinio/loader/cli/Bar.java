package dev.escrutinio.loader.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A progress bar; on anything but a terminal, nothing.
final class Bar implements AutoCloseable {

    private static final int MILLIS = 200;
    private static final int WIDTH = 100;

    private final @Nullable ProgressBar bar;

    private Bar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Bar entries(String task, long entries) {
        return terminal()
                ? new Bar(builder(task)
                        .setInitialMax(entries)
                        .setUnit(" registros", 1)
                        .build())
                : new Bar(null);
    }

    static Bar bytes(String task) {
        return terminal() ? new Bar(builder(task).setUnit(" kB", 1024).build()) : new Bar(null);
    }

    private static ProgressBarBuilder builder(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .setMaxRenderedLength(WIDTH);
    }

    private static boolean terminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    void at(long position) {
        if (bar != null) {
            bar.stepTo(position);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}

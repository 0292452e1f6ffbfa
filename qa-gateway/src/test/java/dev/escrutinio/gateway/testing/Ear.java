package dev.escrutinio.gateway.testing;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// Hears what is logged from INFO on: messages, their parameters and what was thrown.
public final class Ear extends Handler {
    private final StringBuffer heard = new StringBuffer();

    public Ear() {
        setLevel(Level.INFO);
    }

    public String heard() {
        return heard.toString();
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            heard.append(line.getMessage())
                    .append(Arrays.toString(line.getParameters()))
                    .append(line.getThrown())
                    .append('\n');
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

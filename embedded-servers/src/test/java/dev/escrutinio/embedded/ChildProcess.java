package dev.escrutinio.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Java program that a test starts, listens to and kills.
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ChildProcess start(Class<?> program, Object... arguments) {
        return startWith(List.of("-Xmx256m"), program, arguments);
    }

    public static ChildProcess startWith(List<String> jvmOptions, Class<?> program, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.add(program.getName());
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        try {
            return new ChildProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads on to the first line that matches.
    public Matcher awaitLine(String regex) {
        StringBuilder seen = new StringBuilder();
        Pattern pattern = Pattern.compile(regex);
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return matcher;
                }
                seen.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no line like " + regex + " in:\n" + seen);
    }

    public void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Sends SIGTERM and answers the exit code.
    public int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

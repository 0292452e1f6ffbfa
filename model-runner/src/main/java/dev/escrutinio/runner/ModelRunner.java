package dev.escrutinio.runner;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.running.BoundedLines;
import dev.escrutinio.contracts.running.ModelReply;
import dev.escrutinio.contracts.running.ModelRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The program: `ModelRunner <file> <context> <threads>`. JSON lines in and out; it ends when its input does, whatever
/// native code is doing then.
public final class ModelRunner {
    private static final int LONGEST_LINE = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader ASKED = JSON.readerFor(ModelRequest.class);

    private final PrintStream replies;
    private final BlockingQueue<ModelRequest> waiting = new LinkedBlockingQueue<>();

    private ModelRunner(PrintStream replies) {
        this.replies = replies;
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream replies = System.out;
        // what libraries print is no reply
        System.setOut(System.err);
        ModelRunner runner = new ModelRunner(replies);
        Thread.ofPlatform().daemon().name("asked").start(runner::read);
        runner.serve(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    private void serve(Path file, int context, int threads) throws InterruptedException {
        LoadedModel model;
        try {
            model = LoadedModel.load(file, context, threads);
        } catch (IOException | RuntimeException e) {
            say(ModelReply.failed(0, String.valueOf(e.getMessage())));
            Runtime.getRuntime().halt(2);
            return;
        }
        say(ModelReply.whole(0, ""));
        while (true) {
            ModelRequest asked = waiting.take();
            say(reply(model, asked));
        }
    }

    private ModelReply reply(LoadedModel model, ModelRequest asked) {
        try {
            return model.complete(asked, text -> {
                if (asked.parts()) {
                    say(ModelReply.part(asked.id(), text));
                }
            });
        } catch (RuntimeException e) {
            return ModelReply.failed(asked.id(), "llama.cpp: " + e.getMessage());
        }
    }

    private void read() {
        try {
            BoundedLines lines = new BoundedLines(new BufferedInputStream(System.in), LONGEST_LINE);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                waiting.add(ASKED.readValue(line.get()));
            }
        } catch (IOException e) {
            System.err.println("input is not understood: " + e.getClass().getSimpleName());
        }
        Runtime.getRuntime().halt(0);
    }

    /// In one piece, on a line of its own whatever native code has written before.
    private void say(ModelReply said) {
        try {
            byte[] line = ("\n" + JSON.writeValueAsString(said) + "\n").getBytes(StandardCharsets.UTF_8);
            replies.write(line, 0, line.length);
            replies.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

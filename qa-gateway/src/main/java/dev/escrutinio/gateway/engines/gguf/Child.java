package dev.escrutinio.gateway.engines.gguf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.escrutinio.contracts.running.BoundedLines;
import dev.escrutinio.contracts.running.ModelReply;
import dev.escrutinio.contracts.running.ModelRequest;
import dev.escrutinio.edge.wire.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// One child process: JSON lines to its standard input and from its standard output. It ends when its input does.
final class Child implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Child.class);
    private static final int LONGEST_LINE = 1 << 20;
    private static final long READY = 0;
    private static final ObjectReader SAID = Json.reader(ModelReply.class);
    private static final ObjectWriter ASKED = Json.writer(ModelRequest.class);

    private final Process process;
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<ModelReply> ready = new CompletableFuture<>();
    private final AtomicLong ids = new AtomicLong(READY);

    /// Who waits for a reply.
    ///
    /// @param parts gets what comes before its end
    private record Waiting(CompletableFuture<ModelReply> end, Consumer<String> parts) {}

    private Child(Process process) {
        this.process = process;
        waiting.put(READY, new Waiting(ready, _ -> {}));
    }

    /// Starts it; it loads its model meanwhile.
    static Child start(Command command) throws IOException {
        Child child = new Child(command.builder().start());
        Thread.ofPlatform().daemon().name("model-child-out").start(child::read);
        Thread.ofPlatform().daemon().name("model-child-err").start(child::overhear);
        CompletableFuture<Void> _ = child.process.onExit().thenAccept(child::ended);
        return child;
    }

    /// Completed once the model is loaded, or failed with it.
    CompletableFuture<ModelReply> ready() {
        return ready;
    }

    /// Sends a prompt; what comes back ends the future.
    ///
    /// @param parts gets the pieces of a reply that is told so, on the thread that reads
    CompletableFuture<ModelReply> ask(Function<Long, ModelRequest> prompt, Consumer<String> parts) throws IOException {
        long id = ids.incrementAndGet();
        byte[] line = Json.bytes(ASKED, prompt.apply(id));
        CompletableFuture<ModelReply> reply = new CompletableFuture<>();
        waiting.put(id, new Waiting(reply, parts));
        OutputStream out = process.getOutputStream();
        synchronized (out) {
            out.write(line);
            out.write('\n');
            out.flush();
        }
        if (!process.isAlive()) {
            ended(process);
        }
        return reply;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get());
            }
        } catch (IOException e) {
            LOG.debugf("model child is not understood pid=%d: %s", process.pid(), e.getMessage());
        }
        // whatever ended the reading, nobody can talk to it any more
        process.destroyForcibly();
    }

    /// Native code writes to the same place now and then: what is no reply is passed over.
    private void take(String line) {
        if (!line.startsWith("{\"id\":")) {
            return;
        }
        try {
            ModelReply said = SAID.readValue(line);
            boolean goesOn = said.end() == ModelReply.End.PART;
            Waiting asked = goesOn ? waiting.get(said.id()) : waiting.remove(said.id());
            if (asked != null && goesOn) {
                asked.parts().accept(Objects.requireNonNullElse(said.text(), ""));
            } else if (asked != null) {
                asked.end().complete(said);
            }
        } catch (JsonProcessingException e) {
            LOG.debugf("line of a model child is not understood pid=%d", process.pid());
        }
    }

    private void overhear() {
        try (InputStream in = new BufferedInputStream(process.getErrorStream())) {
            BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                LOG.debugf("model child pid=%d: %s", process.pid(), line.get());
            }
        } catch (IOException e) {
            LOG.debugf("model child pid=%d went silent", process.pid());
        }
    }

    private void ended(Process dead) {
        String reason = "el proceso del modelo ha terminado con el código " + dead.exitValue();
        waiting.forEach((id, asked) -> asked.end().complete(new ModelReply(id, ModelReply.End.FAILED, null, reason)));
        waiting.clear();
    }

    /// Ends it for certain.
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}

package dev.escrutinio.runner;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import dev.escrutinio.contracts.running.ModelReply;
import dev.escrutinio.contracts.running.ModelRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A GGUF in llama.cpp.
final class LoadedModel {
    /// Set before the template: llama.cpp cuts a text's first word if it is the one that texts begin with, although
    /// the model was trained with it.
    private static final String MARK = "¤";

    private final LlamaModel model;
    private final Wording wording;
    private final Grammars grammars = new Grammars();

    private LoadedModel(LlamaModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
    }

    /// Loads a file.
    ///
    /// @param context tokens of prompt and reply together
    /// @throws IOException if it is no GGUF
    static LoadedModel load(Path file, int context, int threads) throws IOException {
        Wording wording = Wording.of(GgufHeader.read(file));
        ModelParameters parameters = new ModelParameters()
                .setModel(file.toString())
                .setCtxSize(context)
                .setThreads(threads)
                .setThreadsBatch(threads)
                .setParallel(1)
                .setGpuLayers(0)
                // the template says how a text begins
                .setOverrideKv("tokenizer.ggml.add_bos_token=bool:false")
                .disableLog();
        if (wording.hasTemplate()) {
            parameters.enableJinja().setChatTemplate(MARK + wording.template());
        }
        return new LoadedModel(new LlamaModel(parameters), wording);
    }

    /// The text before the reply.
    String text(String instruction, String input) {
        if (!wording.hasTemplate()) {
            return wording.plain(instruction, input);
        }
        Wording.Turns turns = wording.turns(instruction, input);
        String text = model.applyTemplate(
                new InferenceParameters("").setMessages(turns.system(), List.of(new Pair<>("user", turns.user()))));
        if (!text.startsWith(MARK)) {
            throw new IllegalStateException("la plantilla del modelo no se aplica");
        }
        return text.substring(MARK.length());
    }

    /// Tokens of a text.
    int[] tokens(String text) {
        return model.encode(text);
    }

    /// Continues a prompt.
    ///
    /// @param parts gets the text piece by piece
    ModelReply complete(ModelRequest asked, Consumer<String> parts) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(asked.millis());
        InferenceParameters parameters = new InferenceParameters(text(asked.system(), asked.user()))
                .setTemperature(0)
                .setNPredict(asked.maxTokens())
                .setCachePrompt(true);
        if (asked.schema() != null) {
            parameters.setGrammar(grammars.of(asked.schema()));
        }
        StringBuilder reply = new StringBuilder();
        JsonEnd json = new JsonEnd();
        // each token is told with its text; the one that ends a reply has none, and a last empty message ends all
        boolean ended = true;
        LlamaIterator outputs = model.generate(parameters).iterator();
        while (outputs.hasNext()) {
            LlamaOutput output = outputs.next();
            int kept = asked.schema() == null ? output.text.length() : json.take(output.text);
            reply.append(output.text, 0, kept);
            if (kept > 0) {
                parts.accept(output.text.substring(0, kept));
            }
            if (json.isReached()) {
                outputs.cancel();
                return ModelReply.whole(asked.id(), reply.toString());
            }
            if (!outputs.hasNext()) {
                break;
            }
            ended = output.text.isEmpty();
            if (System.nanoTime() > end) {
                outputs.cancel();
                return ModelReply.cut(asked.id(), ModelReply.End.TIME);
            }
        }
        return ended
                ? ModelReply.whole(asked.id(), reply.toString())
                : ModelReply.cut(asked.id(), ModelReply.End.LENGTH);
    }
}

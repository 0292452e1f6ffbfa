package dev.escrutinio.gateway.engines.openai;

import dev.escrutinio.gateway.engines.EngineException;
import dev.escrutinio.gateway.engines.Prompt;
import dev.escrutinio.gateway.engines.running.RunningModel;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A version that an OpenAI-compatible server has under a name of its own. Requests and replies are never logged.
final class OpenAiModel implements RunningModel {
    private static final Logger LOG = Logger.getLogger(OpenAiModel.class);

    private final String name;
    private final ChatModel chat;
    private final OpenAiStream stream;
    private final BooleanSupplier unload;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /// @param unload takes it off the server; whether that was done
    OpenAiModel(String name, URI server, String key, Duration longest, BooleanSupplier unload) {
        this.name = name;
        this.unload = unload;
        this.stream = new OpenAiStream(name, server, key);
        this.chat = OpenAiChatModel.builder()
                .baseUrl(server.toString())
                .apiKey(key)
                .modelName(name)
                .timeout(longest)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public String complete(Prompt prompt) {
        Future<ChatResponse> call = calls.submit(() -> chat.chat(request(prompt)));
        try {
            return text(call.get(Math.max(1, prompt.limit().toMillis()), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new EngineException(
                    EngineException.Cause.TIMEOUT, "el servidor de modelos no ha contestado a tiempo");
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Cause.FAILED, "la espera se ha interrumpido");
        } finally {
            call.cancel(true);
        }
    }

    @Override
    public void complete(Prompt prompt, Consumer<String> pieces) {
        stream.read(prompt, calls, pieces);
    }

    private ChatRequest request(Prompt prompt) {
        ChatRequest.Builder request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.instruction()), UserMessage.from(prompt.input()))
                .modelName(name)
                .temperature(0.0)
                .maxOutputTokens(prompt.maxTokens());
        if (prompt.schema() != null) {
            request.responseFormat(format(prompt.schema()));
        }
        return request.build();
    }

    private static ResponseFormat format(String schema) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("reply")
                        .rootElement(JsonRawSchema.from(schema))
                        .build())
                .build();
    }

    private String text(ChatResponse response) {
        String from = response.metadata().modelName();
        if (!name.equals(from)) {
            LOG.errorf("another model replied asked=%s replied=%s", name, from);
            throw new EngineException(EngineException.Cause.FAILED, "ha contestado otro modelo que el pedido");
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            throw new EngineException(EngineException.Cause.TOO_LONG, "la respuesta del modelo es demasiado larga");
        }
        @Nullable String text = response.aiMessage().text();
        if (response.finishReason() != FinishReason.STOP || text == null || text.isBlank()) {
            throw new EngineException(EngineException.Cause.FAILED, "el servidor de modelos no ha dado una respuesta");
        }
        return text;
    }

    /// Without the cause: it may hold the prompt.
    private static EngineException failure(ExecutionException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new EngineException(
                EngineException.Cause.FAILED,
                "el servidor de modelos falla (" + root.getClass().getSimpleName() + ")");
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {
        calls.shutdownNow();
        if (!unload.getAsBoolean()) {
            LOG.warnf("adapter was not unloaded name=%s", name);
        }
    }
}

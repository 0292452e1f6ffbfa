package dev.escrutinio.synth.model;

import dev.escrutinio.edge.model.ModelCallFailure;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Any OpenAI-compatible server, through LangChain4j. Requests and answers are never logged.
final class LangChainChat implements Chat {

    private final URI server;
    private final String key;
    private final Duration timeout;
    private final int answerTokens;
    private final Map<String, ChatModel> models = new ConcurrentHashMap<>();

    LangChainChat(URI server, String key, Duration timeout, int answerTokens) {
        this.server = server;
        this.key = key;
        this.timeout = timeout;
        this.answerTokens = answerTokens;
    }

    @Override
    public Reply ask(String model, List<Turn> turns) {
        List<ChatMessage> messages = turns.stream().map(LangChainChat::message).toList();
        try {
            return reply(models.computeIfAbsent(model, this::client).chat(messages));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private ChatModel client(String model) {
        return OpenAiChatModel.builder()
                .baseUrl(server.toString())
                .apiKey(key)
                .modelName(model)
                .timeout(timeout)
                .temperature(0.0)
                .maxTokens(answerTokens)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    private static ChatMessage message(Turn turn) {
        return switch (turn.speaker()) {
            case SYSTEM -> SystemMessage.from(turn.text());
            case USER -> UserMessage.from(turn.text());
            case MODEL -> AiMessage.from(turn.text());
        };
    }

    private static Reply reply(ChatResponse response) {
        String text = response.aiMessage().text();
        TokenUsage usage = response.tokenUsage();
        return new Reply(
                // PostgreSQL keeps no null character
                text == null ? "" : text.replace("\0", ""),
                finish(response.finishReason(), text),
                count(usage == null ? null : usage.inputTokenCount()),
                count(usage == null ? null : usage.outputTokenCount()));
    }

    private static Reply.Finish finish(@Nullable FinishReason reason, @Nullable String text) {
        if (reason == FinishReason.LENGTH) {
            return Reply.Finish.CUT;
        }
        return reason == FinishReason.CONTENT_FILTER || text == null || text.isBlank()
                ? Reply.Finish.WITHHELD
                : Reply.Finish.WHOLE;
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private static ChatFailure failure(RuntimeException cause) {
        ModelCallFailure failure = ModelCallFailure.of(cause);
        String message = "el servidor del modelo " + failure.what();
        return failure.passing() ? ChatFailure.passing(message) : ChatFailure.lasting(message);
    }
}

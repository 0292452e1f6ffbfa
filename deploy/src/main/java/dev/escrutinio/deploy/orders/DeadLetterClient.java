package dev.escrutinio.deploy.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;

/// Asks index-service about messages that no service could take.
public final class DeadLetterClient {

    private final OrderClient client;
    private final String base;
    private final Path token;

    public DeadLetterClient(String base, Path token) {
        this.base = base;
        this.token = token;
        client = OrderClient.deadLetters(base, "", token);
    }

    /// Those that wait, oldest first.
    public JsonNode list() {
        return client.authorized("");
    }

    /// One of them, whole.
    public JsonNode show(String id) {
        return client.authorized("/" + id);
    }

    /// Publishes it again.
    public JsonNode retry(String id) {
        return OrderClient.deadLetters(base, "/" + id + "/retries", token).order(JsonNodeFactory.instance.objectNode());
    }
}

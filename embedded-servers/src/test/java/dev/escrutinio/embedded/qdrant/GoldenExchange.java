package dev.escrutinio.embedded.qdrant;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A call that was made to a real Qdrant, with what it answered.
record GoldenExchange(
        String name,
        String call,
        JsonObject request,
        Optional<JsonObject> response,
        Optional<JsonObject> error,
        String notes,
        boolean anyOrder,
        boolean afterRestart) {

    static List<GoldenExchange> readAll(Path file) throws IOException {
        JsonArray exchanges = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
        return exchanges.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(GoldenExchange::of)
                .toList();
    }

    private static GoldenExchange of(JsonObject exchange) {
        return new GoldenExchange(
                exchange.get("name").getAsString(),
                exchange.get("call").getAsString(),
                exchange.getAsJsonObject("request"),
                Optional.ofNullable(exchange.getAsJsonObject("response")),
                Optional.ofNullable(exchange.getAsJsonObject("error")),
                exchange.get("notes").getAsString(),
                exchange.has("order"),
                exchange.has("phase"));
    }

    /// Some answers are random or estimates, and were not recorded.
    boolean hasRecordedResult() {
        return Stream.of("result left out", "left out here").noneMatch(notes::contains);
    }
}

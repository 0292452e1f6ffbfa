package dev.escrutinio.synth.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.escrutinio.embedded.testing.TokenFile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

/// Speaks HTTP to a [ServiceChild] on a port.
public record ServiceClient(int port) {

    /// How long anything may take.
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String GENERATIONS = "/api/v1/generations";

    /// A client for a port that is free now.
    public static ServiceClient onFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new ServiceClient(socket.getLocalPort());
        }
    }

    /// Waits until the service runs.
    public void awaitLive() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> status("/q/health/live") == 200);
    }

    /// Waits until the service has facts and all that it depends on.
    public void awaitReady() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> status("/q/health/ready") == 200);
    }

    /// Orders a generation once all loads of the demo have arrived: one goes on with the facts that it was ordered on
    /// only.
    ///
    /// @return its id
    public String generate(String body) {
        return await().atMost(PATIENCE).until(() -> ordered(body), one -> !one.isEmpty());
    }

    private String ordered(String body) {
        JsonPath accepted = post(GENERATIONS, body);
        String id = accepted.getString("id");
        if (accepted.getString("factsVersion").equals(DemoFacts.facts().version())) {
            return id;
        }
        write().post(GENERATIONS + "/" + id + "/cancel");
        return "";
    }

    /// A generation as it is now.
    public JsonPath generation(String id) {
        return get(GENERATIONS + "/" + id);
    }

    /// Waits for the end of a generation.
    public void awaitGenerated(String id) {
        await().atMost(PATIENCE).until(() -> generation(id).getString("state").equals("completed"));
    }

    /// Lets a failed generation go on.
    public void resume(String id) {
        write().post(GENERATIONS + "/" + id + "/resume").then().statusCode(200);
    }

    /// Orders something.
    public JsonPath post(String path, String body) {
        return write().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    /// What a path answers.
    public JsonPath get(String path) {
        return at().get(path).then().extract().jsonPath();
    }

    private int status(String path) {
        return at().get(path).statusCode();
    }

    private RequestSpecification write() {
        return at().header("Authorization", "Bearer " + TokenFile.TOKEN);
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(port);
    }
}

package dev.escrutinio.trainer.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.embedded.testing.TokenFile;
import dev.escrutinio.trainer.testing.AnnouncedDataset;
import dev.escrutinio.trainer.testing.FinishedTraining;
import dev.escrutinio.trainer.testing.ModelAnnouncements;
import dev.escrutinio.trainer.testing.ServiceChild;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built service and payloads that end badly, in every way that one can: each run ends `failed` with one cause and
/// what to do, nothing is announced, the service lives on.
///
/// The payloads are shell scripts in the place of Python: how the real one names its troubles is tested in `training/`
/// and by [SmokeRunIT].
class BadEndingsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<String> RESTS = Set.of("announced", "kept", "failed", "cancelled");

    /// Ends as the folder of its request's seed says.
    private static final String PYTHON = """
            #!/bin/sh
            out=$(dirname "$3")/out
            ending=$(dirname "$0")/../../$(grep -o '"seed":[0-9]*' "$3" | head -n 1 | cut -d: -f2)
            run=$(basename "$(dirname "$3")")
            [ ! -d "$ending/out" ] || cp -r "$ending/out/." "$out/"
            [ ! -f "$out/result.json" ] || sed -i "s/RUN/$run/g" "$out/result.json"
            . "$ending/end"
            """;

    @TempDir
    private Path folder;

    private int port;
    private int endings;

    /// How a payload ends, and what people are told.
    ///
    /// @param end last line of its script
    /// @param attempts how often it is started
    private record Case(String end, Left left, String type, String words, int attempts) {}

    /// What a payload leaves in its folder.
    @FunctionalInterface
    private interface Left {
        void in(Path output) throws IOException;
    }

    private static final Left NOTHING = output -> {};

    private static final List<Case> CASES = List.of(
            new Case("exit 1", failed("out_of_memory", true), "out-of-memory", "No hay memoria suficiente", 3),
            new Case("exit 1", failed("disk_full", true), "disk-full", "El disco está lleno", 3),
            new Case("exit 1", failed("loss_not_finite", false), "loss-not-finite", "dejó de ser un número", 1),
            new Case("exit 2", failed("base_missing", false), "base-missing", "no está en esta máquina", 1),
            new Case("exit 2", failed("wrong_architecture", false), "wrong-architecture", "arquitectura", 1),
            new Case("exit 2", failed("sequence_too_long", false), "sequence-too-long", "más largo que el contexto", 1),
            new Case("exit 2", failed("empty_split", false), "empty-split", "no tiene pares", 1),
            new Case("exit 2", failed("digest_mismatch", false), "digest-mismatch", "huella SHA-256 no coincide", 1),
            new Case("exit 1", failed("bug", true), "bug", "El entrenamiento falló", 3),
            new Case("kill -9 $$", NOTHING, "ended-early", "3 veces sin avanzar", 3),
            new Case("exit 137", NOTHING, "ended-early", "3 veces sin avanzar", 3),
            new Case("exit 75", NOTHING, "ended-early", "3 veces sin avanzar", 3),
            new Case("exit 2", NOTHING, "invalid-result", "no dejó un resultado válido", 1),
            new Case("exit 0", NOTHING, "invalid-result", "no dejó un resultado válido", 1),
            new Case("exit 0", failed("empty_split", false), "invalid-result", "result.json no lo dice", 1),
            new Case("exit 0", BadEndingsIT::cutShort, "invalid-result", "no dejó un resultado válido", 1),
            new Case("exit 0", output -> FinishedTraining.succeeded(output, "other"), "invalid-result", "de otra", 1),
            new Case("exit 0", BadEndingsIT::changed, "store", "no es el fichero", 1));

    @Test
    void everyBadEndingIsOneCauseAndNothingIsAnnounced() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path python =
                Files.createDirectories(folder.resolve("payload/.venv/bin")).resolve("python");
        Files.writeString(python, PYTHON);
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
        try (ServiceChild _ = start()) {
            AnnouncedDataset.write(folder, "malos-finales").announce();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> at().get("/api/v1/datasets").asString().contains("malos-finales"));
            List<String> runs = new ArrayList<>();
            for (Case one : CASES) {
                runs.add(order(one));
            }
            for (int i = 0; i < runs.size(); i++) {
                assertFailed(CASES.get(i), rested(runs.get(i)));
            }
            assertThat(ModelAnnouncements.read()).noneMatch(one -> runs.stream().anyMatch(one.value()::contains));
            at().get("/q/health/ready").then().statusCode(200);
            assertThat(given().port(port).get("/q/metrics").asString())
                    .contains("escrutinio_runs_ended_seconds_count{cause=\"disk_full\",state=\"failed\"} 1")
                    .contains("escrutinio_runs_open{state=\"running\"} 0");
        }
    }

    private static void assertFailed(Case one, JsonPath run) {
        assertThat(run.getString("state")).as("%s %s", one, run.prettify()).isEqualTo("failed");
        assertThat(run.getString("problem.type")).as("%s", one).isEqualTo("urn:escrutinio:problem:" + one.type());
        assertThat(run.getString("problem.detail")).contains(one.words());
        assertThat(run.getString("problem.advice")).isNotBlank();
        assertThat(run.getInt("attempt")).as("%s", one).isEqualTo(one.attempts());
    }

    private static Left failed(String code, boolean retry) {
        return output -> FinishedTraining.failed(output, "RUN", code, "detail", retry);
    }

    private static void cutShort(Path output) throws IOException {
        FinishedTraining.succeeded(output, "RUN");
        Path result = output.resolve("result.json");
        String whole = Files.readString(result);
        Files.writeString(result, whole.substring(0, whole.length() / 2));
    }

    private static void changed(Path output) throws IOException {
        FinishedTraining.succeeded(output, "RUN");
        Files.writeString(output.resolve("exports/gguf-q8_0/model.gguf"), "something else");
    }

    private String order(Case one) throws IOException {
        int seed = ++endings;
        Path ending = folder.resolve("payload").resolve(Integer.toString(seed));
        one.left().in(Files.createDirectories(ending.resolve("out")));
        Files.writeString(ending.resolve("end"), one.end() + "\n");
        return at().header("Authorization", "Bearer " + TokenFile.TOKEN)
                .contentType("application/json")
                .body("""
                        {"dataset": "malos-finales", "recipe": "smoke", "overrides": {"training": {"seed": %d}}}""".formatted(seed))
                .post("/api/v1/runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private JsonPath rested(String run) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> at().get("/api/v1/runs/" + run).jsonPath(),
                        view -> RESTS.contains(view.getString("state")));
    }

    private ServiceChild start() throws IOException {
        ServiceChild service = ServiceChild.start(
                port,
                new TokenFile().start().get("escrutinio.token-file"),
                "bad_endings",
                folder.resolve("store"),
                Map.of(
                        "TRAINER_LAUNCH_PAYLOAD",
                        folder.resolve("payload").toString(),
                        "TRAINER_RUNS_RECIPES",
                        Path.of(System.getProperty("escrutinio.root"), "training/recipes")
                                .toString(),
                        "TRAINER_RUNS_AT_ONCE",
                        "4"));
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> at().get("/q/health/ready").statusCode() == 200);
        return service;
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(port).accept("application/json");
    }
}

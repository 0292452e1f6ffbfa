package dev.escrutinio.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Every overlay on a real API server, by the script that people use.
class OverlaysIT {

    private static final int CANNOT_RUN_HERE = 77;

    @Test
    void everyOverlayIsTakenAndKeepsItsPromises() throws Exception {
        Process check = new ProcessBuilder("bash", "k8s/check")
                .directory(Sources.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = check.waitFor();

        assumeThat(code).as(said).isNotEqualTo(CANNOT_RUN_HERE);
        assertThat(code).as(said).isZero();
        assertThat(said).contains("all checks hold");
    }
}

package dev.escrutinio.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKubernetesIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("escrutinio.root"));

    @TempDir
    Path folder;

    @BeforeAll
    static void programsAreThere() {
        assumeThat(EmbeddedKubernetes.missing(REPOSITORY)).isEmpty();
    }

    @Test
    void theApiServerGoesAndComesBackWithWhatItKnewAndNothingOutlivesIt() throws Exception {
        try (var kubernetes = EmbeddedKubernetes.start(REPOSITORY, folder)) {
            assertThat(get(kubernetes, "/version")).contains("\"gitVersion\": \"v1.34");
            String account = get(kubernetes, "/api/v1/namespaces/default/serviceaccounts/default");

            kubernetes.stopApiServer();
            assertThatThrownBy(() -> get(kubernetes, "/version")).isInstanceOf(ConnectException.class);
            kubernetes.startApiServer();

            assertThat(get(kubernetes, "/api/v1/namespaces/default/serviceaccounts/default"))
                    .isEqualTo(account);
            assertThat(programs()).hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(programs()).isEmpty();
    }

    @Test
    void noProgramOutlivesAKilledProcess() throws Exception {
        try (ChildProcess child = ChildProcess.start(KubernetesProgram.class, REPOSITORY, folder)) {
            child.awaitLine("^started");
            assertThat(programs()).hasSizeGreaterThanOrEqualTo(5);
            child.kill9();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(programs()).isEmpty());
    }

    private static String get(EmbeddedKubernetes kubernetes, String path) throws Exception {
        try (var client = HttpClient.newBuilder()
                .sslContext(trusting(kubernetes.certificate()))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(kubernetes.url() + path))
                    .header("Authorization", "Bearer " + kubernetes.token())
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var file = Files.newInputStream(certificate)) {
            for (var one : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry(Integer.toString(store.size()), one);
            }
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /// The processes whose command line names the folder; the process that runs this test does not.
    private List<String> programs() throws IOException {
        try (var processes = ProcessHandle.allProcesses()) {
            return processes
                    .map(process -> process.info().commandLine().orElse(""))
                    .filter(line -> line.contains(folder.toString()))
                    .filter(line -> !line.contains("java"))
                    .toList();
        }
    }
}

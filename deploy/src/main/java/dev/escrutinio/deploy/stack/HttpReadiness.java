package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Readiness by an HTTP address that answers 200.
///
/// @param address health address
/// @param live health address that answers 503 if only a new process helps
record HttpReadiness(URI address, URI live) implements Service.Readiness {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int NONE = 0;

    static HttpReadiness at(String base, String path) {
        return new HttpReadiness(URI.create(base + path), URI.create(base + "/q/health/live"));
    }

    @Override
    public boolean reached() {
        return status(address) == OK;
    }

    @Override
    public boolean beyondHelp() {
        return status(live) == UNAVAILABLE;
    }

    private static int status(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }
}

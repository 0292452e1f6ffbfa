package dev.escrutinio.embedded.testing;

/// A host and a port.
public record Address(String host, int port) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

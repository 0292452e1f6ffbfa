package dev.escrutinio.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// TCP ports on this machine's loopback address.
final class Ports {

    /// The servers have no passwords worth the name, so they listen to this machine only.
    static final String HOST = "127.0.0.1";

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    /// The wanted port if it is free, or any free one for 0.
    static int claim(String server, int wanted) {
        try {
            return wanted == 0 ? anyFree() : probe(wanted);
        } catch (IOException e) {
            if (wanted == 0) {
                throw new UncheckedIOException(e);
            }
            throw Failures.portTaken(server, wanted);
        }
    }

    /// Servers that start at the same time must not be given the same port before one of them binds it.
    private static int anyFree() throws IOException {
        int port = probe(0);
        while (!GIVEN.add(port)) {
            port = probe(0);
        }
        return port;
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address(port));
            return probe.getLocalPort();
        }
    }
}

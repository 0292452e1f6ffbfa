package dev.escrutinio.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports on this machine's loopback address.
final class Ports {

    /// The servers have no passwords worth the name, so they listen to this machine only.
    static final String HOST = "127.0.0.1";

    private Ports() {}

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    /// The wanted port if it is free, or any free one for 0.
    static int claim(String server, int wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address(wanted));
            return probe.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw new UncheckedIOException(e);
            }
            throw Failures.portTaken(server, wanted);
        }
    }
}

package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Free ports of this machine.
final class Ports {

    private Ports() {}

    /// Whether nothing listens on a port of the loopback address.
    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The preferred port if it is free, else any free one.
    static int preferring(int port) {
        return free(port) ? port : any();
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("No queda ningún puerto libre en esta máquina.", e);
        }
    }
}

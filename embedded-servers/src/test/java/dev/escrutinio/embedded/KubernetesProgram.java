package dev.escrutinio.embedded;

import java.nio.file.Path;

/// Starts Kubernetes and waits to be killed.
final class KubernetesProgram {

    public static void main(String[] args) throws Exception {
        EmbeddedKubernetes.start(Path.of(args[0]), Path.of(args[1]));
        System.out.println("started");
        Thread.currentThread().join();
    }
}

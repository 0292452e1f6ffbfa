package dev.escrutinio.system.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// An image's files, laid out in a folder as its recipe says, and its entry point, run as the user of `k8s/`.
///
/// @param folder stands for WORKDIR
record UnpackedImage(Path folder, List<String> entryPoint) {

    /// The user that the recipe and every pod name.
    private static final String NOBODY = "65532";

    private static final Path BECOME = Path.of("/usr/bin/setpriv");

    /// @param target of the Dockerfile of all Java images
    static UnpackedImage of(Path parent, String target, String service) throws IOException {
        ImageRecipe recipe = ImageRecipe.read("deploy/images/Dockerfile", target);
        Path folder = Files.createDirectory(parent.resolve(service));
        recipe.unpack(folder, Map.of("SERVICE", service));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new UnpackedImage(folder, recipe.entryPoint());
    }

    /// What all services are told in `k8s/base`, to be overridden.
    static Map<String, String> settings() throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(Sources.ROOT.resolve("k8s/base/escrutinio.env"))) {
            settings.load(file);
        }
        Map<String, String> map = new java.util.HashMap<>();
        settings.stringPropertyNames().forEach(name -> map.put(name, settings.getProperty(name)));
        return map;
    }

    /// Runs the entry point with these variables and no others.
    Process start(Map<String, String> environment, Path log, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        if (administrator() && Files.isExecutable(BECOME)) {
            line.addAll(List.of(
                    BECOME.toString(), "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--no-new-privs"));
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(entryPoint.subList(1, entryPoint.size()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Makes a secret readable as a mounted one is in a pod with an `fsGroup`.
    static void lend(Path secret) throws IOException {
        if (administrator()) {
            Files.setAttribute(secret, "unix:gid", Integer.parseInt(NOBODY));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("r--r-----"));
        } else {
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean administrator() {
        return System.getProperty("user.name").equals("root");
    }
}

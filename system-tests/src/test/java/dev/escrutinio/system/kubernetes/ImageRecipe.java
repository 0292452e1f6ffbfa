package dev.escrutinio.system.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A target of a Dockerfile that only copies, as instructions in order; its bases' come first.
///
/// @param instructions without comments, continued lines joined
record ImageRecipe(List<String> instructions) {

    /// Reads a target; without a name, the last one.
    static ImageRecipe read(String dockerfile, String target) {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        List<String> stage = new ArrayList<>();
        for (String line : lines(dockerfile)) {
            String[] words = line.split("\\s+");
            if (words[0].equals("FROM")) {
                stage = new ArrayList<>(stages.getOrDefault(words[1], List.of(line)));
                stages.put(words.length > 3 ? words[3] : "", stage);
            } else {
                stage.add(line);
            }
        }
        return new ImageRecipe(List.copyOf(stages.getOrDefault(target, stage)));
    }

    static List<String> lines(String dockerfile) {
        return Sources.text(dockerfile)
                .replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /// Arguments of an instruction, each time it is given.
    List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip())
                .toList();
    }

    /// The command of a container, as the Dockerfile's JSON has it.
    List<String> entryPoint() {
        try {
            return List.of(new ObjectMapper().readValue(all("ENTRYPOINT").getLast(), String[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lays the copied files out in a folder that stands for WORKDIR.
    ///
    /// @param arguments of the build
    void unpack(Path workdir, Map<String, String> arguments) throws IOException {
        for (String copy : all("COPY")) {
            String[] words = filled(copy, arguments).split("\\s+");
            Path to = workdir.resolve(words[1]).normalize();
            if (words[0].endsWith("/")) {
                copyFolder(Sources.ROOT.resolve(words[0]), to);
            } else {
                Path from = only(Sources.ROOT.resolve(words[0]));
                Files.createDirectories(to);
                Path file = words[1].endsWith("/") ? to.resolve(from.getFileName()) : to;
                Files.deleteIfExists(words[1].endsWith("/") ? file : to);
                Files.copy(from, file);
            }
        }
    }

    private static String filled(String text, Map<String, String> arguments) {
        String filled = text;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            filled = filled.replace("${" + argument.getKey() + "}", argument.getValue());
        }
        return filled;
    }

    /// The one file that a pattern stands for.
    private static Path only(Path pattern) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                pattern.getParent(), pattern.getFileName().toString())) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            if (files.size() != 1) {
                throw new IOException(pattern + " stands for " + files);
            }
            return files.getFirst();
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}

package dev.escrutinio.embedded.qdrant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The catalog on disk, replaced as a whole by an atomic move; a folder that it does not name is removed.
record CatalogFile(Path root) {

    private static final String FILE = "catalog";
    private static final String FOLDER_PREFIX = "collection-";

    CatalogState read() throws IOException {
        Files.createDirectories(root);
        CatalogState state = Files.exists(root.resolve(FILE))
                ? CatalogState.of(Files.readAllBytes(root.resolve(FILE)))
                : CatalogState.empty();
        removeUnnamed(state);
        return state;
    }

    void write(CatalogState state) throws IOException {
        Path next = root.resolve(FILE + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(state.toBytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, root.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(root)) {
            folder.force(true);
        }
    }

    Path folder(int number) {
        return root.resolve(FOLDER_PREFIX + number);
    }

    private void removeUnnamed(CatalogState state) throws IOException {
        Set<Path> named = state.collections().values().stream()
                .map(entry -> folder(entry.folder()))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(FOLDER_PREFIX) && !named.contains(file)) {
                    remove(file);
                }
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.escrutinio.trainer.artefacts;

import dev.escrutinio.contracts.training.ResultFile;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Bundles as folders `models/<digest>/` of a directory: written beside their place, renamed once they are on disk.
@ApplicationScoped
@LookupIfProperty(name = "trainer.artefacts.kind", stringValue = "file", lookupIfMissing = true)
class FileStore implements ArtefactStore {

    private final Path models;

    FileStore(ArtefactsConfig config) {
        models = config.folder().toAbsolutePath().normalize().resolve("models");
    }

    @Override
    public URI put(Bundle bundle) throws IOException {
        Path place = models.resolve(bundle.digest());
        if (!Files.isDirectory(place)) {
            Path part = Files.createDirectories(models.resolve(".part-" + UUID.randomUUID()));
            try {
                for (ResultFile file : bundle.files()) {
                    copy(bundle.folder().resolve(file.path()), part.resolve(file.path()), file);
                }
                write(part.resolve(Bundle.SUMS), bundle.sums());
                publish(part, place);
            } finally {
                remove(part);
            }
        }
        return place.toUri();
    }

    @Override
    public Optional<URI> find(String digest) {
        return Optional.of(models.resolve(digest)).filter(Files::isDirectory).map(Path::toUri);
    }

    @Override
    public InputStream open(URI bundle, String path) throws IOException {
        Path file = Path.of(bundle.resolve(path)).normalize();
        if (!file.startsWith(models)) {
            throw new IOException("fuera del almacén: " + bundle + path);
        }
        return Files.newInputStream(file);
    }

    private static void copy(Path from, Path to, ResultFile said) throws IOException {
        Files.createDirectories(to.getParent());
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            Files.copy(from, out);
        }
        sync(to);
        if (Files.size(to) != said.bytes()
                || !HexFormat.of().formatHex(digest.digest()).equals(said.sha256())) {
            throw new IOException("%s no es el fichero de %d bytes y SHA-256 %s que se esperaba"
                    .formatted(said.path(), said.bytes(), said.sha256()));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        sync(file);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void publish(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            // another one stored the same content meanwhile
            return;
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("el almacén no admite renombrar carpetas: " + place, e);
        }
        sync(models);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.escrutinio.gateway.engines.artefacts;

import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.training.ResultFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Local copies of artefacts, `<cache>/<digest>/`: fetched beside their place, renamed once whole and checked.
///
/// Used by one thread at a time, and a folder by one service at a time.
public final class ArtefactCache {
    private static final String PART = ".part-";

    private final Path folder;
    private final long limit;
    private final Map<String, ArtefactSource> sources;

    /// @param sources by scheme of the address
    ArtefactCache(Path folder, long limit, Map<String, ArtefactSource> sources) {
        this.folder = folder.toAbsolutePath().normalize();
        this.limit = limit;
        this.sources = Map.copyOf(sources);
    }

    /// The artefact's folder on this machine, fetched if it is not there.
    ///
    /// @throws ArtefactException if it is refused for good
    /// @throws IOException if the store does not answer or the disk does not take it; an attempt later goes on
    public Path fetch(ModelArtefact artefact) throws IOException, ArtefactException {
        Manifest manifest = Manifest.of(artefact, limit);
        Path place = folder.resolve(manifest.digest());
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            if (isWhole(place, manifest.files())) {
                return place;
            }
            remove(place);
        }
        Path part = Files.createDirectories(folder.resolve(PART + manifest.digest()));
        download(manifest, part);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        return place;
    }

    /// Deletes every copy but these, whole or not.
    ///
    /// @param digests of artefacts
    public void keepOnly(Set<String> digests) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> copies;
        try (Stream<Path> content = Files.list(folder)) {
            copies = content.filter(path -> isCopy(path.getFileName().toString()))
                    .filter(path -> !digests.contains(path.getFileName().toString()))
                    .toList();
        }
        for (Path copy : copies) {
            remove(copy);
        }
    }

    /// Nothing is deleted that was not made here.
    private static boolean isCopy(String name) {
        return name.matches("(\\.part-)?[0-9a-f]{64}");
    }

    private void download(Manifest manifest, Path part) throws IOException, ArtefactException {
        ArtefactSource source = sources.get(manifest.folder().getScheme());
        if (source == null) {
            throw new ArtefactException("no se admiten direcciones como " + manifest.folder());
        }
        Download download = new Download(source, manifest.folder());
        for (ResultFile file : manifest.files()) {
            download.to(part.resolve(file.path()), file);
        }
    }

    /// A copy was checked before it was renamed; a disk may have changed it since.
    private static boolean isWhole(Path place, List<ResultFile> files) throws IOException {
        for (ResultFile file : files) {
            if (!Download.isIntact(place.resolve(file.path()), file)) {
                return false;
            }
        }
        return true;
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> content = Files.walk(place)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

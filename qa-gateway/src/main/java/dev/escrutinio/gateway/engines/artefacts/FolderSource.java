package dev.escrutinio.gateway.engines.artefacts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/// `file:` artefacts below a few folders, reached over no link.
final class FolderSource implements ArtefactSource {
    private final List<Path> roots;

    FolderSource(List<Path> roots) {
        this.roots =
                roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    }

    @Override
    public InputStream open(URI folder, String path, long offset) throws IOException, ArtefactException {
        Path file = place(folder, path);
        SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private Path place(URI folder, String path) throws IOException, ArtefactException {
        if (folder.getRawAuthority() != null || folder.getPath() == null) {
            throw new ArtefactException("la dirección " + folder + " no es la de una carpeta de esta máquina");
        }
        Path asked = Path.of(folder.getPath()).resolve(path);
        Path file = asked.normalize();
        Path root = roots.stream()
                .filter(one -> file.startsWith(one) && asked.equals(file))
                .findFirst()
                .orElseThrow(
                        () -> new ArtefactException(
                                folder
                                        + " está fuera de las carpetas de las que se admiten modelos (escrutinio.models.artefacts.roots)"));
        refuseLinks(root, file);
        return file;
    }

    /// The root itself may be a link, as its owner chose it; nothing below it.
    private static void refuseLinks(Path root, Path file) throws IOException, ArtefactException {
        for (Path step = file; step != null && !step.equals(root); step = step.getParent()) {
            if (Files.isSymbolicLink(step)) {
                throw new ArtefactException(step + " es un enlace, y no se siguen enlaces");
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ArtefactException(file + " no es un fichero");
        }
    }
}

package dev.escrutinio.gateway.engines.artefacts;

import dev.escrutinio.contracts.models.ModelArtefact;
import dev.escrutinio.contracts.training.ResultFile;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an announcement says of an artefact, checked before anything is fetched.
///
/// @param folder its address
/// @param digest name of the local copy, 64 hexadecimal digits
/// @param files by path
record Manifest(URI folder, String digest, List<ResultFile> files) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    static Manifest of(ModelArtefact artefact, long limit) throws ArtefactException {
        List<ResultFile> files = artefact.files().stream()
                .sorted(Comparator.comparing(ResultFile::path))
                .toList();
        long bytes = 0;
        for (ResultFile file : files) {
            check(file);
            bytes = Math.addExact(bytes, Math.min(file.bytes(), Long.MAX_VALUE - bytes));
        }
        if (bytes > limit) {
            throw new ArtefactException(
                    "ocupa " + bytes + " bytes y el máximo es " + limit + " (escrutinio.models.artefacts.limit)");
        }
        if (!Sha256.of(sums(files)).equals(artefact.sha256())) {
            throw new ArtefactException("la huella del conjunto no es la de su lista de ficheros");
        }
        return new Manifest(address(artefact.uri()), artefact.sha256(), files);
    }

    private static URI address(String uri) throws ArtefactException {
        try {
            URI address = URI.create(uri);
            if (uri.endsWith("/") && address.getScheme() != null && address.getRawQuery() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below, with every other address that is none
        }
        throw new ArtefactException("su dirección no es la de una carpeta");
    }

    private static void check(ResultFile file) throws ArtefactException {
        if (!isInside(file.path())) {
            throw new ArtefactException("tiene un fichero fuera de su carpeta: " + file.path());
        }
        if (file.bytes() < 0 || !SHA256.matcher(file.sha256()).matches()) {
            throw new ArtefactException("el tamaño o la huella de " + file.path() + " no vale");
        }
    }

    private static boolean isInside(String text) {
        try {
            Path path = Path.of(text);
            return !text.isEmpty()
                    && text.chars().noneMatch(letter -> letter == '\\' || letter < ' ')
                    && !path.isAbsolute()
                    && path.normalize().toString().equals(text)
                    && !path.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String sums(List<ResultFile> files) {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }
}

package dev.escrutinio.trainer.artefacts;

import dev.escrutinio.contracts.training.ResultFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Files that belong together, such as a model's weights and its tokenizer.
///
/// @param folder where they lie now
/// @param files by path inside that folder, with digests and sizes
public record Bundle(Path folder, List<ResultFile> files) {

    /// Name of the file that lists a stored bundle; written last.
    public static final String SUMS = "SHA256SUMS";

    public Bundle {
        files = files.stream().sorted(Comparator.comparing(ResultFile::path)).toList();
        for (ResultFile file : files) {
            Path inside = folder.resolve(file.path()).normalize();
            if (!inside.startsWith(folder.normalize())
                    || file.path().startsWith("/")
                    || file.path().equals(SUMS)) {
                throw new IllegalArgumentException("no es un fichero del lote: " + file.path());
            }
        }
    }

    /// What `sha256sum -c` reads: digest and path of every file.
    public String sums() {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }

    /// SHA-256 of [#sums], hexadecimal.
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(sums().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

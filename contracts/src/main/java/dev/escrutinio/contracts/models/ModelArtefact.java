package dev.escrutinio.contracts.models;

import dev.escrutinio.contracts.training.ResultFile;
import java.util.List;

/// One form of a model version: an immutable folder of the artefact store.
///
/// @param uri address of the folder, ending in `/`; a file's is this and its path
/// @param sha256 digest over the lines `<sha256>  <path>` of the files in the order of their paths, hexadecimal
/// @param files paths inside the folder
public record ModelArtefact(ModelFormat format, String uri, String sha256, List<ResultFile> files) {
    public ModelArtefact {
        files = List.copyOf(files);
    }
}

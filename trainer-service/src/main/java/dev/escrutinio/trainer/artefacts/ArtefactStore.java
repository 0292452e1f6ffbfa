package dev.escrutinio.trainer.artefacts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/// Keeps bundles of files for ever, each under its digest.
///
/// Implementations are beans of which `trainer.artefacts.kind` selects one.
public interface ArtefactStore {

    /// Stores a bundle; one that is there already is left as it is. Sizes and digests are checked on the way, and
    /// nobody
    /// sees the bundle before it is whole.
    ///
    /// @return address of the folder that holds the files, ending in `/`
    /// @throws IOException if a file is not what the bundle says, or the store does not take it
    URI put(Bundle bundle) throws IOException;

    /// Address of a whole bundle.
    Optional<URI> find(String digest) throws IOException;

    /// A file of a bundle.
    ///
    /// @param bundle what [#put] returned
    InputStream open(URI bundle, String path) throws IOException;
}

package dev.escrutinio.gateway.engines.artefacts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// A store that artefacts are read from.
interface ArtefactSource {
    /// The bytes of a file from an offset to its end.
    ///
    /// @param folder address of the artefact, ending in `/`
    /// @param path checked path inside it
    /// @throws ArtefactException if this file may not be read from there
    /// @throws IOException if the store does not give it
    InputStream open(URI folder, String path, long offset) throws IOException, ArtefactException;
}

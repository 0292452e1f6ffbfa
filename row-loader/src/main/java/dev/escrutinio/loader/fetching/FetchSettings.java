package dev.escrutinio.loader.fetching;

import java.net.URI;
import java.time.Duration;

/// How archives are downloaded.
///
/// @param base address of the folder that holds the archives, with a slash at its end
/// @param largest bytes of an archive at most
/// @param patience how long a connection or a silence may take
/// @param attempts tries for each archive
/// @param pause time before the second try; doubled before each further one
public record FetchSettings(URI base, long largest, Duration patience, int attempts, Duration pause) {

    private static final long LARGEST = 200L * 1024 * 1024;

    /// The Ministry's download area.
    public static final URI MINISTRY = URI.create("https://infoelectoral.interior.gob.es/estaticos/docxl/apliextr/");

    public static FetchSettings of(URI base) {
        return new FetchSettings(base, LARGEST, Duration.ofSeconds(20), 3, Duration.ofSeconds(2));
    }
}

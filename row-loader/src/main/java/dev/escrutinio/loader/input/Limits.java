package dev.escrutinio.loader.input;

/// Sizes beyond which an input is refused.
///
/// @param file bytes of a file or archive on disk
/// @param entry bytes of one unpacked file
/// @param total bytes of all unpacked files of an archive
/// @param ratio unpacked bytes for each packed byte, checked beyond 8 MiB
public record Limits(long file, long entry, long total, int ratio) {

    private static final long MIB = 1024L * 1024;
    private static final long RATIO_MATTERS_FROM = 8 * MIB;

    /// The Ministry's largest archive holds 5 MiB packed and 40 MiB unpacked.
    public static final Limits OFFICIAL = new Limits(200 * MIB, 400 * MIB, 800 * MIB, 100);

    boolean suspicious(long unpacked, long packed) {
        return unpacked > RATIO_MATTERS_FROM && unpacked > packed * ratio;
    }
}

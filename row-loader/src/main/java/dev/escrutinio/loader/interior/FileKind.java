package dev.escrutinio.loader.interior;

/// A file of the archive that is read, with the width of its lines.
enum FileKind {
    PROCESS("02", 40),
    CANDIDACIES("03", 232),
    MUNICIPALITIES("05", 233),
    MUNICIPAL_VOTES("06", 33),
    ABOVE("07", 172),
    VOTES_ABOVE("08", 33),
    TABLES("09", 101),
    TABLE_VOTES("10", 36);

    final String number;
    final int width;

    FileKind(String number, int width) {
        this.number = number;
        this.width = width;
    }

    /// Name of the file in an archive whose files end in e.g. `021911.DAT`.
    String fileName(String suffix) {
        return number + suffix;
    }
}

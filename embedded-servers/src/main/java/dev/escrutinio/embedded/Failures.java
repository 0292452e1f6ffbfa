package dev.escrutinio.embedded;

import dev.escrutinio.embedded.StartupFailure.Reason;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words for what can go wrong while a server starts.
final class Failures {

    private Failures() {}

    static StartupFailure portTaken(String server, int port) {
        return new StartupFailure(
                Reason.PORT_TAKEN,
                "El puerto %d, que necesita %s, lo está usando otro programa: ciérrelo o elija otro puerto."
                        .formatted(port, server));
    }

    static StartupFailure folderInUse(Path folder) {
        return new StartupFailure(
                Reason.FOLDER_IN_USE,
                "La carpeta de datos %s la está usando otra instancia: deténgala o elija otra carpeta."
                        .formatted(folder));
    }

    static StartupFailure folderUnusable(Path folder, Throwable cause) {
        return new StartupFailure(
                Reason.FOLDER_UNUSABLE,
                "No se puede escribir en la carpeta de datos %s: compruebe que es una carpeta y sus permisos."
                        .formatted(folder),
                cause);
    }

    static StartupFailure diskFull(Path folder, @Nullable Throwable cause) {
        String sentence = "No queda espacio en el disco de %s: libere espacio y vuelva a intentarlo.".formatted(folder);
        return cause == null
                ? new StartupFailure(Reason.DISK_FULL, sentence)
                : new StartupFailure(Reason.DISK_FULL, sentence, cause);
    }

    /// Turns whatever a server threw at its start into a sentence; the cause is kept for the log.
    static StartupFailure from(String server, Path folder, Throwable thrown) {
        if (thrown instanceof StartupFailure known) {
            return known;
        }
        if (saysDiskFull(thrown)) {
            return diskFull(folder, thrown);
        }
        return new StartupFailure(
                Reason.OTHER,
                "%s no arrancó con la carpeta %s: %s".formatted(server, folder, thrown.getMessage()),
                thrown);
    }

    private static boolean saysDiskFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left on device") || message.contains("not enough space on the disk")) {
                return true;
            }
        }
        return false;
    }
}

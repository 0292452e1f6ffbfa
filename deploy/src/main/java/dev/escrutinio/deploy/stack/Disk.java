package dev.escrutinio.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Room on the disk under a folder, and the sentence for when there is none.
public final class Disk {

    /// Below this nothing that writes gets far: Kafka alone adds files of this order.
    private static final long FULL = 16L << 20;

    private Disk() {}

    /// Makes sure that there is room before anything is started.
    ///
    /// @param bytes what is going to be needed, roughly
    /// @throws StackException if there is less
    public static void require(Path folder, long bytes) {
        long free = free(folder);
        if (free < bytes) {
            throw new StackException(String.format(
                    Locale.of("es"),
                    "No queda espacio suficiente en el disco de %s: hay %,d MB libres y hacen falta unos %,d MB. Libere"
                            + " espacio, o elija otro disco con la variable ESCRUTINIO_HOME, y repita la orden.",
                    folder,
                    free >> 20,
                    (bytes >> 20) + 1));
        }
    }

    /// Whether nothing more can be written below a folder.
    static boolean full(Path folder) {
        return free(folder) < FULL;
    }

    /// What to say of a disk that got full on the way.
    static StackException full(Path folder, String what) {
        return new StackException(sentence(folder, what));
    }

    /// What to say of a file that could not be written.
    static StackException unwritten(Path file, IOException cause) {
        String message = "No se pudo escribir " + file;
        return saysFull(cause)
                ? new StackException(sentence(file, message), cause)
                : new StackException(message + ": " + cause.getMessage(), cause);
    }

    private static String sentence(Path path, String what) {
        return what + ": no queda espacio en el disco de " + path
                + ". Libere espacio, ejecute «./escrutinio up» y repita la orden.";
    }

    /// The JDK has no exception of its own for it; the words are the C library's.
    private static boolean saysFull(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left on device")
                || message.contains("disk quota exceeded")
                || message.contains("not enough space");
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new StackException("No se puede usar la carpeta " + folder + ": " + e.getMessage(), e);
        }
    }
}

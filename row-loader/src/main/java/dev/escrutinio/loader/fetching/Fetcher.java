package dev.escrutinio.loader.fetching;

import dev.escrutinio.loader.input.InvalidInputException;
import dev.escrutinio.loader.input.Limits;
import dev.escrutinio.loader.input.Sizes;
import dev.escrutinio.loader.input.ZipArchive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.LongConsumer;

/// Downloads the archives of elections: a partial one is continued, and a file appears under its name only when whole.
public final class Fetcher implements AutoCloseable {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMM");

    private final FetchSettings settings;
    private final HttpClient client;

    public Fetcher(FetchSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// Name of an election's archive.
    ///
    /// @throws FetchFailedException if the election is not written like `2019-11`
    public static String archive(String election) {
        try {
            return "02" + YearMonth.parse(election).format(DIGITS) + "_MESA.zip";
        } catch (DateTimeParseException e) {
            throw new FetchFailedException(
                    "«" + election + "» no es una elección; escriba año y mes, como 2019-11.", e);
        }
    }

    /// Brings an election's archive into a folder, unless it is there.
    ///
    /// @param progress takes the bytes so far
    /// @throws FetchFailedException if it cannot be had
    public Download fetch(String election, Path folder, LongConsumer progress) {
        String name = archive(election);
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                return new Download(file, Files.size(file), false);
            }
            Path part = folder.resolve(name + ".part");
            download(settings.base().resolve(name), part, progress);
            check(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Download(file, Files.size(file), true);
        } catch (IOException e) {
            throw unsaved(file, e);
        }
    }

    private static FetchFailedException unsaved(Path file, IOException cause) {
        String message = String.valueOf(cause.getMessage());
        String why = message.toLowerCase(Locale.ROOT).contains("no space left on device")
                ? "no queda espacio en el disco. Libere espacio y repita la orden: sigue con lo ya descargado"
                : message;
        return new FetchFailedException("No se pudo guardar " + file + ": " + why + ".", cause);
    }

    private void download(URI address, Path part, LongConsumer progress) throws IOException {
        Attempt attempt = new Attempt(client, settings, address, part, progress);
        long pause = settings.pause().toMillis();
        for (int left = settings.attempts() - 1; ; left--) {
            try {
                attempt.run();
                return;
            } catch (TransientFailure e) {
                if (left <= 0) {
                    throw offline(address, e);
                }
                rest(pause);
                pause *= 2;
            }
        }
    }

    private FetchFailedException offline(URI address, TransientFailure cause) {
        return new FetchFailedException(
                "No se pudo descargar " + address + " tras " + settings.attempts() + " intentos (" + cause.getMessage()
                        + "). Compruebe la conexión; también puede descargar los zips a mano del «Área de descargas» de"
                        + " infoelectoral.interior.gob.es y cargarlos con «load CARPETA».",
                cause);
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException("Descarga interrumpida.", e);
        }
    }

    /// A damaged download is thrown away, so that the next run starts anew.
    private void check(Path part) throws IOException {
        try {
            new ZipArchive(part, Limits.OFFICIAL).read(name -> name.endsWith(".DAT"));
        } catch (InvalidInputException e) {
            long size = Files.size(part);
            Files.delete(part);
            throw new FetchFailedException(
                    "Lo descargado (" + Sizes.text(size) + ") no es un zip entero: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

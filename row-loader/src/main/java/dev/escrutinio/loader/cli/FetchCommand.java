package dev.escrutinio.loader.cli;

import dev.escrutinio.loader.fetching.Download;
import dev.escrutinio.loader.fetching.FetchSettings;
import dev.escrutinio.loader.fetching.Fetcher;
import dev.escrutinio.loader.input.Sizes;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `fetch`: downloads the Ministry's archives.
@Command(
        name = "fetch",
        description = "Descarga los zips de mesas del Ministerio del Interior; sigue una descarga a medias.",
        mixinStandardHelpOptions = true,
        synopsisHeading = "Uso: ",
        optionListHeading = "%nOpciones:%n",
        resourceBundle = "dev.escrutinio.loader.cli.Help")
final class FetchCommand implements Callable<Integer> {

    @Option(
            names = "--elections",
            split = ",",
            required = true,
            paramLabel = "AAAA-MM",
            description = "Elecciones, separadas por comas: 2019-04,2019-11.")
    private final List<String> elections = new ArrayList<>();

    @Option(names = "--to", required = true, paramLabel = "CARPETA", description = "Carpeta de destino.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "URL",
            defaultValue =
                    "${env:ESCRUTINIO_MINISTRY:-https://infoelectoral.interior.gob.es/estaticos/docxl/apliextr/}",
            description = "Dirección de la que se descargan (o la variable ESCRUTINIO_MINISTRY).")
    @SuppressWarnings("NullAway.Init")
    private URI from;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        elections.forEach(Fetcher::archive);
        try (Fetcher fetcher = new Fetcher(FetchSettings.of(base()))) {
            for (String election : elections) {
                Download download = bar(fetcher, election);
                out.println((download.fresh() ? "Descargado " : "Ya estaba ") + download.file() + " ("
                        + Sizes.text(download.bytes()) + ").");
            }
        }
        return ExitCodes.DONE;
    }

    private Download bar(Fetcher fetcher, String election) {
        try (Bar bar = Bar.bytes(Fetcher.archive(election))) {
            return fetcher.fetch(election, folder, bar::at);
        }
    }

    private URI base() {
        String text = from.toString();
        return text.endsWith("/") ? from : URI.create(text + "/");
    }
}

package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.Loader;
import dev.escrutinio.deploy.stack.StackException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which data a start brings: a folder, what is there already, a download, or the demo.
///
/// @param folder folder that the user named
record FirstData(@Nullable Path folder) {

    /// Exit code of the loader: some file was refused, the others were loaded.
    private static final int SOME_REFUSED = 3;

    private static final String ELECTIONS_2019 = "2019-04,2019-11";

    /// Checks the folder before anything is started.
    static FirstData checked(@Nullable Path folder) {
        if (folder != null && !Files.isReadable(folder)) {
            throw new StackException("No se puede leer la carpeta de datos «" + folder
                    + "». Compruebe la ruta; dentro debe haber zips 02AAAAMM_MESA.zip del Ministerio o CSV del INE.");
        }
        return new FirstData(folder);
    }

    /// Loads it.
    ///
    /// @return whether there is data to answer from
    boolean load(Home home, Addresses addresses, PrintWriter out) {
        Loader loader = new Loader(home, addresses);
        if (folder != null) {
            return switch (loader.run(List.of("load", folder.toAbsolutePath().toString()))) {
                case 0 -> true;
                case SOME_REFUSED -> partly(loader, out);
                default -> {
                    out.println("No se ha podido cargar nada de «" + folder + "»; corrija lo indicado y repita.");
                    yield false;
                }
            };
        }
        return loader.hasLoads() || downloaded(home, loader, out) || demo(loader, out);
    }

    private static boolean partly(Loader loader, PrintWriter out) {
        boolean any = loader.hasLoads();
        out.println(
                any
                        ? "Se sigue con los datos que sí se pudieron cargar."
                        : "No se ha podido cargar ningún dato; corrija lo indicado arriba y repita.");
        return any;
    }

    private static boolean downloaded(Home home, Loader loader, PrintWriter out) {
        out.println("No hay datos todavía: se descargan las dos elecciones de 2019 del Ministerio del Interior…");
        Path folder = home.downloads();
        return loader.run(List.of("fetch", "--elections", ELECTIONS_2019, "--to", folder.toString())) == 0
                && loader.run(List.of("load", folder.toString())) == 0;
    }

    private static boolean demo(Loader loader, PrintWriter out) {
        out.println("Sin conexión con el Ministerio: se cargan datos de demostración INVENTADOS, que no son reales.");
        return loader.run(List.of("demo")) == 0;
    }
}

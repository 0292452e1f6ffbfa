package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.dataset.DatasetSample;
import dev.escrutinio.deploy.stack.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio sample`: shows pairs of a dataset.
@Command(
        name = "sample",
        description = {
            "Muestra pares de cada nivel de un conjunto de datos, con las cifras entre ⟦ ⟧,",
            "y cuántos hay de cada clase, longitud y tipo de lugar."
        })
final class SampleCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CARPETA",
            description = "Carpeta del conjunto de datos, o su identificador en el almacén.")
    private Path dataset = Path.of("");

    @Option(names = "--pairs", defaultValue = "3", paramLabel = "N", description = "Pares de cada nivel (3).")
    private int pairs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = Datasets.folder(Home.fromEnvironment(), dataset);
        DatasetSample.of(folder, pairs).lines().forEach(spec.commandLine().getOut()::println);
        return ExitCodes.OK;
    }
}

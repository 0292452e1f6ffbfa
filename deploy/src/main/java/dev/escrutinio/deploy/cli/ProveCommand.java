package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.dataset.ProofProcess;
import dev.escrutinio.deploy.stack.Addresses;
import dev.escrutinio.deploy.stack.Home;
import dev.escrutinio.deploy.stack.LocalStack;
import dev.escrutinio.deploy.stack.StackException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `escrutinio prove`: proves a dataset against the loaded data.
@Command(
        name = "prove",
        description = {
            "Demuestra un conjunto de datos: vuelve a ejecutar cada plan con el ejecutor y con DuckDB, "
                    + "y vuelve a verificar cada respuesta. Lee la carpeta jsonl del conjunto."
        },
        exitCodeListHeading = "Códigos de salida:%n",
        exitCodeList = {"0:ninguna diferencia", "1:hay diferencias", "3:no se puede demostrar: faltan datos o ficheros"
        })
final class ProveCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CARPETA",
            description = "Carpeta del conjunto de datos, o su identificador en el almacén.")
    private Path dataset = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.fromEnvironment();
        if (!new LocalStack(home).running()) {
            throw new StackException(
                    "Escrutinio no está en marcha y los datos están en él. Arránquelo con «make run».");
        }
        Addresses addresses = Addresses.read(home).orElseThrow(StackException::notRunning);
        return ProofProcess.run(
                addresses.kafka(),
                Datasets.folder(home, dataset),
                spec.commandLine().getOut());
    }
}

package dev.escrutinio.synth.proof;

import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.source.FactsOnce;
import dev.escrutinio.synth.source.Knowledge;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Proves a dataset from the command line: Kafka's addresses, folder of the dataset.
public final class Prove {

    private static final int DIFFERENCES = 1;
    private static final int IMPOSSIBLE = 3;
    private static final int SHOWN = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Prove() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (PrintWriter out =
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.exit(loud(arguments[0], Path.of(arguments[1]), out));
        }
    }

    /// Whoever started this process reads its output only: a defect is told there too.
    private static int loud(String kafka, Path dataset, PrintWriter out) throws IOException, SQLException {
        try {
            return run(kafka, dataset, out);
        } catch (RuntimeException e) {
            out.println("La demostración no ha terminado por un fallo del programa: " + e);
            throw e;
        }
    }

    private static int run(String kafka, Path dataset, PrintWriter out) throws IOException, SQLException {
        if (!Files.isDirectory(dataset.resolve("jsonl"))) {
            out.println("«" + dataset + "» no es un conjunto de datos: le falta la carpeta jsonl.");
            return IMPOSSIBLE;
        }
        Optional<Facts> facts = FactsOnce.read(kafka, PATIENCE);
        if (facts.isEmpty()) {
            out.println("No se han podido leer los datos electorales de Kafka.");
            return IMPOSSIBLE;
        }
        out.println("Datos: versión " + facts.get().version());
        try (DatasetProof proof = new DatasetProof(Knowledge.of(facts.get()))) {
            return told(proof.prove(dataset), out);
        }
    }

    static int told(ProofReport report, PrintWriter out) {
        report.counts().forEach((what, number) -> out.println("  " + what + ": " + number));
        out.println("Diferencias: " + report.differences().size());
        report.differences().stream()
                .limit(SHOWN)
                .forEach(one -> out.println("  " + one.where() + " «" + one.question() + "»: " + one.what()));
        return report.differences().isEmpty() && report.of("pares") > 0 ? 0 : DIFFERENCES;
    }
}

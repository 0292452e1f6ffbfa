package dev.escrutinio.synth.dataset;

import dev.escrutinio.contracts.events.QuestionAnswerPairGenerated;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.DatasetSplit;
import dev.escrutinio.contracts.pairs.SplitName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The dataset card: README.md in Spanish with the header that Hugging Face's tools read.
record Card(
        String name,
        DatasetOrder order,
        List<DatasetFormat> formats,
        Map<SplitName, Summary> summaries,
        List<DatasetSplit> splits,
        LeakReport leaks,
        Artefact leakReport,
        long confirmed) {

    String text() {
        return header()
                + """

                # %s

                Pares de pregunta y respuesta en español sobre elecciones generales españolas. Cada cifra se ha calculado
                ejecutando un plan sobre los datos oficiales; ninguna la ha escrito un modelo.

                - Datos: versión `%s`
                - Generador: versión %s; semilla del reparto: %d
                - Origen: votos del Ministerio del Interior; indicadores del INE y del SEPE (reutilización con cita de la fuente)
                %s
                ## Partes

                %s
                ## Pares por clase

                %s
                ## Sin fugas

                Ninguna parte comparte con otra municipio, forma de consulta de un mismo lugar, familia de redacción ni pregunta:
                %s
                ## Ejemplos

                %s
                ## Campos

                `id`, `instruction`, `input`, `output` y `metadata` (nivel, clase, tarea, plantilla, plan y cifras con numerador y
                denominador como texto JSON, lugares, elecciones, medidas, partidos, versión de los datos, semilla).
                `chat` trae mensajes y `t5` textos de origen y destino.

                ## Cómo se carga

                ```python
                from datasets import load_dataset

                load_dataset("CARPETA")  # %s
                %s```

                ## Ficheros

                %s""".formatted(
                                name,
                                String.join("`, `", all(Summary::facts)),
                                String.join(", ", all(Summary::generators)),
                                order.seed(),
                                asked(),
                                counts(),
                                parts(),
                                shared(),
                                examples(),
                                id(usual()),
                                loading(),
                                files());
    }

    /// How many of the pairs that people confirmed are in it: what is not is told, never dropped in silence.
    private String asked() {
        if (confirmed == 0) {
            return "";
        }
        long taken = summaries.values().stream()
                .flatMap(one -> one.parts().entrySet().stream())
                .filter(part -> part.getKey().endsWith(" " + QuestionAnswerPairGenerated.CONFIRMED))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return "- Preguntas de personas, con el significado que confirmaron: %d pares de los %d publicados%s\n"
                .formatted(
                        taken,
                        confirmed,
                        taken == confirmed
                                ? ", en `train`"
                                : ", en `train`; los demás repiten a otro, comparten lugar con otra parte o no caben");
    }

    private SortedSet<String> all(java.util.function.Function<Summary, SortedSet<String>> of) {
        return summaries.values().stream()
                .flatMap(one -> of.apply(one).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// One configuration only: Hugging Face reads all of a folder's configurations with the reader of one format.
    private String header() {
        StringBuilder text = new StringBuilder("---\nlanguage:\n- es\npretty_name: ")
                .append(name)
                .append(
                        "\ntask_categories:\n- question-answering\n- text-generation\ntags:\n- elections\n- spain\nconfigs:\n");
        config(text, usual());
        return text.append("---\n").toString();
    }

    private DatasetFormat usual() {
        return formats.contains(DatasetFormat.PARQUET) ? DatasetFormat.PARQUET : DatasetFormat.JSONL;
    }

    /// One call a format: each is read by a reader of its own.
    private String loading() {
        return formats.stream()
                .map(format -> "load_dataset(\"%s\", data_files={%s})  # %s\n"
                        .formatted(reader(format), paths(format), id(format)))
                .collect(Collectors.joining());
    }

    private static String reader(DatasetFormat format) {
        return switch (format) {
            case JSONL, JSON, CHAT, T5 -> "json";
            case CSV -> "csv";
            case PARQUET -> "parquet";
        };
    }

    private String paths(DatasetFormat format) {
        return splits.stream()
                .filter(split -> split.pairs() > 0)
                .map(split ->
                        "\"%s\": \"CARPETA/%s\"".formatted(id(split.name()), SplitFiles.name(format, split.name())))
                .collect(Collectors.joining(", "));
    }

    private void config(StringBuilder text, DatasetFormat format) {
        text.append("- config_name: default\n  data_files:\n");
        splits.stream()
                .filter(split -> split.pairs() > 0)
                .forEach(split -> text.append("  - split: ")
                        .append(id(split.name()))
                        .append("\n    path: ")
                        .append(SplitFiles.name(format, split.name()))
                        .append('\n'));
    }

    private String counts() {
        StringBuilder text =
                new StringBuilder("| parte | pares | L1 | L2 | L3 | tareas |\n|---|---|---|---|---|---|\n");
        for (DatasetSplit split : splits) {
            text.append("| ").append(id(split.name())).append(" | ").append(split.pairs());
            for (var level : dev.escrutinio.contracts.pairs.PairLevel.values()) {
                text.append(" | ").append(split.levels().getOrDefault(level, 0L));
            }
            text.append(" | ")
                    .append(new TreeMap<>(split.tasks()).toString().toLowerCase(Locale.ROOT))
                    .append(" |\n");
        }
        return text.toString();
    }

    private String parts() {
        StringBuilder text = new StringBuilder("| clase | train | test | validation |\n|---|---|---|---|\n");
        TreeSet<String> names = new TreeSet<>();
        summaries.values().forEach(one -> names.addAll(one.parts().keySet()));
        summaries.values().forEach(one -> names.addAll(one.outcomes().keySet()));
        for (String part : names) {
            text.append("| ").append(part);
            for (SplitName split : SplitName.values()) {
                Summary one = Objects.requireNonNull(summaries.get(split));
                text.append(" | ")
                        .append(one.parts().getOrDefault(part, one.outcomes().getOrDefault(part, 0L)));
            }
            text.append(" |\n");
        }
        return text.toString();
    }

    private String shared() {
        return """
                de %d municipios, %d formas con lugar, %d familias y %d preguntas se comparten %d, %d, %d y %d (`%s`).
                """.formatted(
                        leaks.towns().all(),
                        leaks.shapesWithPlace().all(),
                        leaks.families().all(),
                        leaks.questions().all(),
                        leaks.towns().shared(),
                        leaks.shapesWithPlace().shared(),
                        leaks.families().shared(),
                        leaks.questions().shared(),
                        leakReport.uri());
    }

    private String examples() {
        return Objects.requireNonNull(summaries.get(SplitName.TRAIN)).examples().values().stream()
                .map(Card::example)
                .collect(Collectors.joining("\n"));
    }

    private static String example(QuestionAnswerPairGenerated pair) {
        return "- **" + pair.level() + "** " + pair.question().replace('\n', ' ') + "\n  → "
                + pair.output().replace('\n', ' ') + "\n";
    }

    private String files() {
        StringBuilder text = new StringBuilder("| fichero | bytes | SHA-256 |\n|---|---|---|\n");
        splits.stream()
                .flatMap(split -> split.files().stream())
                .map(DatasetFile::artefact)
                .forEach(file -> line(text, file));
        line(text, leakReport);
        return text.toString();
    }

    private static void line(StringBuilder text, Artefact file) {
        text.append("| `%s` | %d | `%s` |\n".formatted(file.uri(), file.bytes(), file.sha256()));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

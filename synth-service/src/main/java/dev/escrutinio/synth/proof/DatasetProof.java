package dev.escrutinio.synth.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Option;
import dev.escrutinio.contracts.answer.Reason;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.synth.dataset.DatasetRecord;
import dev.escrutinio.synth.publishing.PairIds;
import dev.escrutinio.synth.source.Knowledge;
import dev.escrutinio.synth.validation.Recheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Proves a dataset: executes every plan again with the executor and in SQL, and checks every answer again.
public final class DatasetProof implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};

    private final Knowledge knowledge;
    private final Recheck recheck;
    private final SqlBase db;
    private final SqlProof sql;
    private final ProofReport report = new ProofReport();

    public DatasetProof(Knowledge knowledge) throws SQLException {
        this.knowledge = knowledge;
        recheck = new Recheck(knowledge);
        db = new SqlBase();
        List<String> elections = knowledge.facts().catalog().elections().stream()
                .filter(election -> !election.sharesOnly())
                .map(dev.escrutinio.facts.catalog.Election::id)
                .toList();
        SqlFacts.fill(db, knowledge.facts(), elections);
        sql = new SqlProof(db, new Sql(knowledge.facts().catalog()), report);
    }

    /// Proves every line of the dataset's JSON lines.
    public ProofReport prove(Path dataset) throws IOException {
        try (Stream<Path> files = Files.list(dataset.resolve("jsonl"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                prove(file, String.valueOf(file.getFileName()));
            }
        }
        return report;
    }

    private void prove(Path file, String name) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                report.count("pares");
                line(name + ":" + number, line);
            }
        }
    }

    private void line(String where, String line) {
        try {
            DatasetRecord pair = JSON.readValue(line, DatasetRecord.class);
            complaint(pair)
                    .ifPresent(what -> report.differs(where, pair.metadata().question(), what));
        } catch (JsonProcessingException e) {
            report.differs(where, "", "la línea no es un par: " + e.getOriginalMessage());
        }
    }

    private Optional<String> complaint(DatasetRecord pair) throws JsonProcessingException {
        DatasetRecord.Metadata about = pair.metadata();
        if (!about.factsVersion().equals(knowledge.facts().version())) {
            return Optional.of("el par se calculó con otros datos (versión " + about.factsVersion() + ")");
        }
        String id = PairIds.of(about.factsVersion(), about.task(), pair.instruction(), pair.input(), pair.output());
        if (!id.equals(pair.id())) {
            return Optional.of("el texto no es el que se publicó: su huella es otra");
        }
        if (!pair.input().contains(about.question())) {
            return Optional.of("la pregunta no está en la entrada");
        }
        return switch (about.outcome()) {
            case "answered" -> answered(pair);
            case "unanswerable" -> refused(pair);
            case "needs_clarification" -> askedBack(pair);
            default -> Optional.of("desenlace desconocido: " + about.outcome());
        };
    }

    private Optional<String> answered(DatasetRecord pair) throws JsonProcessingException {
        DatasetRecord.Metadata about = pair.metadata();
        if (about.plan() == null) {
            return Optional.of("falta el plan");
        }
        Plan plan = JSON.readValue(about.plan(), Plan.class);
        List<Figure> figures = JSON.readValue(about.figures(), FIGURES);
        report.count("planes ejecutados");
        Optional<String> wrong = recheck.figures(plan, figures);
        if (wrong.isPresent()) {
            return wrong;
        }
        wrong = about.task().equals("plan")
                ? written(plan, pair.output(), about.question())
                : recheck.prose(plan, pair.output(), about.cost() == null);
        report.count(about.task().equals("plan") ? "planes escritos comprobados" : "respuestas verificadas");
        // only now are the plan's names known to be the catalog's
        return wrong.or(() -> sql.complaint(plan, figures));
    }

    private static Optional<String> written(Plan executed, String output, String question)
            throws JsonProcessingException {
        return WrittenPlan.difference(executed, JSON.readValue(output, Plan.class), question)
                .map(where -> "el plan escrito no es el ejecutado (" + where + ")");
    }

    private Optional<String> refused(DatasetRecord pair) throws JsonProcessingException {
        DatasetRecord.Metadata about = pair.metadata();
        if (about.reason() == null) {
            return Optional.of("falta la razón");
        }
        Reason reason = JSON.readValue(about.reason(), Reason.class);
        report.count("rechazos comprobados");
        return about.plan() == null
                ? recheck.refusal(about.question(), reason.code())
                : recheck.withoutValue(JSON.readValue(about.plan(), Plan.class), reason.code());
    }

    private Optional<String> askedBack(DatasetRecord pair) throws JsonProcessingException {
        DatasetRecord.Metadata about = pair.metadata();
        List<Plan> plans = JSON.readValue(about.options(), OPTIONS).stream()
                .flatMap(option -> Optional.ofNullable(option.plan()).stream())
                .toList();
        report.count("repreguntas comprobadas");
        return recheck.options(
                about.question(), plans, pair.output(), !about.task().equals("plan"));
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}

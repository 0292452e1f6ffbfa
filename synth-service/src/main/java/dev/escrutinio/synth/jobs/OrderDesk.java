package dev.escrutinio.synth.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.PairTask;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.synth.model.Budget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Checks what is asked for, so that an accepted order can be made.
final class OrderDesk {

    private static final long MOST_PAIRS = 10_000_000;
    private static final double USUAL_TYPOS = 0.05;
    private static final String SHAPE =
            "envíe, por ejemplo, {\"seed\": 1, \"counts\": {\"L1\": {\"answer\": 1000, \"plan\": 1000}}}";

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(GenerationAsked.class);

    private static final ObjectReader BUDGET_READER = READER.forType(Resumed.class);

    private OrderDesk() {}

    /// Decodes a body.
    static GenerationAsked read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw invalid("El cuerpo está vacío; " + SHAPE + ".");
        }
        try {
            GenerationAsked asked = READER.readValue(body);
            return Objects.requireNonNullElseGet(asked, () -> {
                throw invalid("El cuerpo es «null»; " + SHAPE + ".");
            });
        } catch (UnrecognizedPropertyException e) {
            throw invalid("No se conoce el campo «" + e.getPropertyName()
                    + "»; se admiten seed, counts, elections, typos, model y budget.");
        } catch (InvalidFormatException e) {
            throw invalid("El valor «" + shortened(String.valueOf(e.getValue()))
                    + "» no vale; los niveles son L1, L2 y L3 y las tareas answer, plan y closed_book.");
        } catch (JsonProcessingException e) {
            throw invalid("El cuerpo no se entiende: falta un campo o no es JSON válido; " + SHAPE + ".");
        }
    }

    /// Decodes the new budget of a generation that is resumed.
    static Budget readBudget(String body) {
        try {
            Resumed resumed = BUDGET_READER.readValue(body);
            return ModelDesk.limited(resumed.budget());
        } catch (JsonProcessingException e) {
            throw invalid("El cuerpo no se entiende; envíe, por ejemplo, {\"budget\": {\"euros\": 2}}, o ninguno.");
        }
    }

    private record Resumed(@Nullable Budget budget) {}

    /// The order, if it can be made on these facts.
    static GenerationOrder check(GenerationAsked asked, Facts facts, ModelDesk models) {
        models.check(asked);
        double typos = asked.typos() == null ? USUAL_TYPOS : asked.typos();
        if (!(typos >= 0 && typos <= 1)) {
            throw invalid("«typos» es la proporción de preguntas con erratas: un número de 0 a 1.");
        }
        GenerationOrder order = new GenerationOrder(
                asked.seed(),
                counts(asked.counts()),
                elections(asked.elections(), facts),
                typos,
                asked.model(),
                asked.budget());
        if (order.pairs() == 0) {
            throw invalid("No se pide ningún par: todos los números de «counts» son 0; " + SHAPE + ".");
        }
        if (order.pairs() > MOST_PAIRS) {
            throw invalid("Se piden " + order.pairs() + " pares y el máximo de una generación es " + MOST_PAIRS
                    + "; repártalos en varias con distinta semilla.");
        }
        return order;
    }

    private static Map<PairLevel, Map<PairTask, Long>> counts(@Nullable Map<PairLevel, Map<PairTask, Long>> counts) {
        if (counts == null || counts.isEmpty()) {
            throw invalid("Falta «counts», cuántos pares de cada nivel y tarea; " + SHAPE + ".");
        }
        for (Map<PairTask, Long> tasks : counts.values()) {
            if (tasks == null) {
                throw invalid("Un nivel de «counts» está vacío; " + SHAPE + ".");
            }
            for (Long count : tasks.values()) {
                if (count == null || count < 0 || count > MOST_PAIRS) {
                    throw invalid("En «counts» solo valen números enteros de 0 a " + MOST_PAIRS + ".");
                }
            }
        }
        return counts;
    }

    private static List<String> elections(@Nullable List<String> wanted, Facts facts) {
        List<String> loaded = facts.catalog().elections().stream()
                .filter(election -> !election.sharesOnly())
                .map(Election::id)
                .toList();
        if (loaded.isEmpty()) {
            throw impossible("No hay cargada ninguna elección con votos; cargue una con «escrutinio load».");
        }
        if (wanted == null) {
            return loaded;
        }
        if (wanted.isEmpty()) {
            throw invalid("«elections» está vacío; quítelo para usar todas o elija entre: " + String.join(", ", loaded)
                    + ".");
        }
        for (String election : wanted) {
            if (election == null || !loaded.contains(election)) {
                throw impossible("Las elecciones «" + shortened(String.valueOf(election))
                        + "» no están cargadas con sus votos; elija entre: " + String.join(", ", loaded) + ".");
            }
        }
        return loaded.stream().filter(wanted::contains).toList();
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemKind.INVALID_BODY, detail);
    }

    private static ProblemException impossible(String detail) {
        return new ProblemException(ProblemKind.NOT_POSSIBLE, detail);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}

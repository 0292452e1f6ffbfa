package dev.escrutinio.trainer.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.escrutinio.contracts.events.DatasetReleased;
import dev.escrutinio.contracts.pairs.Artefact;
import dev.escrutinio.contracts.pairs.DatasetFile;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.SplitName;
import dev.escrutinio.contracts.training.TrainingDataset;
import dev.escrutinio.contracts.training.TrainingRequest;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.trainer.dataset.Datasets;
import dev.escrutinio.trainer.payload.Schemas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes a training request of what is asked for, or says what is wrong with it.
@ApplicationScoped
class RunDesk {

    private static final String SHAPE =
            "envíe, por ejemplo, {\"dataset\": \"documento-fundacional\", \"recipe\": \"smoke\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(RunOrder.class);

    private final Datasets datasets;
    private final Recipes recipes;

    RunDesk(Datasets datasets, Recipes recipes) {
        this.datasets = datasets;
        this.recipes = recipes;
    }

    /// Decodes a body.
    static RunOrder read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw invalid("El cuerpo está vacío; " + SHAPE + ".");
        }
        try {
            RunOrder order = READER.readValue(body);
            if (order == null || order.dataset() == null || order.recipe() == null) {
                throw invalid("Faltan «dataset» y «recipe»; " + SHAPE + ".");
            }
            return order;
        } catch (UnrecognizedPropertyException e) {
            throw invalid("No se conoce el campo «" + shortened(e.getPropertyName())
                    + "»; se admiten dataset, recipe, baseModel y overrides.");
        } catch (JsonProcessingException e) {
            throw invalid("El cuerpo no se entiende: falta un campo o no es JSON válido; " + SHAPE + ".");
        }
    }

    /// The request of a run, if it makes sense.
    TrainingRequest check(String run, RunOrder order) {
        DatasetReleased dataset = datasets.find(order.dataset())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "No se conoce el conjunto de datos «" + shortened(order.dataset())
                                + "»; los que hay están en /api/v1/datasets, y se hacen con «escrutinio dataset»."));
        ObjectNode message = JSON.createObjectNode().put("run", run);
        message.set("dataset", JSON.valueToTree(splits(dataset)));
        message.set("recipe", recipe(order));
        message.put("output", "out");
        List<String> faults = Schemas.faults("training-request.v1", message);
        if (!faults.isEmpty()) {
            throw invalid("La receta con esos cambios no vale: " + shortened(faults.getFirst())
                    + ". Corrija «baseModel» u «overrides».");
        }
        return RunJson.read(message.toString(), TrainingRequest.class);
    }

    private JsonNode recipe(RunOrder order) {
        JsonNode recipe = recipes.find(order.recipe())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "No se conoce la receta «" + shortened(order.recipe()) + "»; hay: "
                                + String.join(", ", recipes.names()) + "."));
        JsonNode overrides = order.overrides();
        if (overrides != null) {
            // a recipe's name and gate are what a version is trusted for
            if (!overrides.isObject() || overrides.has("name") || overrides.has("gate")) {
                throw invalid("«overrides» es un objeto con cambios de la receta, sin «name» ni «gate».");
            }
            recipe = MergePatch.apply(recipe, overrides);
        }
        if (order.baseModel() != null) {
            ((ObjectNode) recipe).set("base", order.baseModel());
        }
        return recipe;
    }

    private static TrainingDataset splits(DatasetReleased dataset) {
        return new TrainingDataset(
                dataset.dataset(),
                dataset.name(),
                lines(dataset, SplitName.TRAIN),
                lines(dataset, SplitName.VALIDATION),
                lines(dataset, SplitName.TEST));
    }

    private static Artefact lines(DatasetReleased dataset, SplitName split) {
        return dataset.splits().stream()
                .filter(one -> one.name() == split)
                .flatMap(one -> one.files().stream())
                .filter(file -> file.format() == DatasetFormat.JSONL)
                .map(DatasetFile::artefact)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_POSSIBLE,
                        "El conjunto de datos no tiene la parte «" + split + "» en líneas JSON; hágalo con todas sus"
                                + " partes y el formato jsonl."));
    }

    private static String shortened(@Nullable String text) {
        String whole = Objects.requireNonNullElse(text, "");
        return whole.length() > 200 ? whole.substring(0, 199) + "…" : whole;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemKind.INVALID_BODY, detail);
    }
}

package dev.escrutinio.synth.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.escrutinio.contracts.pairs.DatasetFormat;
import dev.escrutinio.contracts.pairs.PairLevel;
import dev.escrutinio.contracts.pairs.SplitName;
import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import dev.escrutinio.synth.dataset.DatasetOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks what is asked for, so that an accepted order can be made if there are pairs enough.
final class DatasetDesk {

    private static final int LARGEST = 10_000_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Map<String, Integer> MIX = Map.of("l1", 50, "l2", 35, "l3", 15);
    private static final Map<String, Integer> SPLIT = Map.of("train", 80, "test", 10, "validation", 10);
    private static final String SHAPE =
            "envíe, por ejemplo, {\"size\": 2000, \"mix\": {\"l1\": 50, \"l2\": 35, \"l3\": 15},"
                    + " \"split\": {\"train\": 80, \"test\": 10, \"validation\": 10}, \"formats\": [\"jsonl\", \"parquet\"]}";

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(DatasetAsked.class);

    private DatasetDesk() {}

    /// Decodes a body.
    static DatasetAsked read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw invalid("El cuerpo está vacío; " + SHAPE + ".");
        }
        try {
            DatasetAsked asked = READER.readValue(body);
            return Objects.requireNonNullElseGet(asked, () -> {
                throw invalid("El cuerpo es «null»; " + SHAPE + ".");
            });
        } catch (UnrecognizedPropertyException e) {
            throw invalid("No se conoce el campo «" + e.getPropertyName()
                    + "»; se admiten size, name, seed, mix, split y formats.");
        } catch (JsonProcessingException e) {
            throw invalid("El cuerpo no se entiende: falta un campo, un número no es entero o no es JSON válido; "
                    + SHAPE + ".");
        }
    }

    /// The order, if it makes sense.
    static DatasetRequest check(DatasetAsked asked, String factsVersion, Map<Integer, Long> upTo) {
        if (asked.size() < 1 || asked.size() > LARGEST) {
            throw invalid("«size» es el número de pares, de 1 a " + LARGEST + ", no " + asked.size() + ".");
        }
        String name = asked.name() == null ? "escrutinio-" + asked.size() : asked.name();
        if (!NAME.matcher(name).matches()) {
            throw invalid("«name» admite hasta 64 letras minúsculas sin acento, cifras, puntos y guiones.");
        }
        Map<PairLevel, Integer> mix = shares("mix", asked.mix() == null ? MIX : asked.mix(), PairLevel.class);
        Map<SplitName, Integer> split = shares("split", asked.split() == null ? SPLIT : asked.split(), SplitName.class);
        long seed = asked.seed() == null ? 1 : asked.seed();
        return new DatasetRequest(
                name, new DatasetOrder(asked.size(), mix, split, seed), formats(asked.formats()), factsVersion, upTo);
    }

    private static <E extends Enum<E>> Map<E, Integer> shares(String field, Map<String, Integer> given, Class<E> type) {
        Map<E, Integer> shares = new EnumMap<>(type);
        int sum = 0;
        for (Map.Entry<String, Integer> one : given.entrySet()) {
            Integer share = one.getValue();
            if (share == null || share < 0 || share > 100) {
                throw invalid("En «" + field + "» solo valen porcentajes enteros de 0 a 100.");
            }
            shares.merge(constant(field, one.getKey(), type), share, Integer::sum);
            sum += share;
        }
        if (sum != 100) {
            throw invalid("Los porcentajes de «" + field + "» suman " + sum + " y deben sumar 100.");
        }
        return shares;
    }

    /// JSON lines are always there: the tables are made of them, and proofs read them.
    private static List<DatasetFormat> formats(@Nullable List<String> given) {
        EnumSet<DatasetFormat> formats = EnumSet.of(DatasetFormat.JSONL);
        if (given == null) {
            formats.add(DatasetFormat.PARQUET);
        } else if (given.isEmpty()) {
            throw invalid("«formats» está vacío; elija entre: " + names(DatasetFormat.class) + ".");
        } else {
            given.forEach(name -> formats.add(constant("formats", String.valueOf(name), DatasetFormat.class)));
        }
        return List.copyOf(formats);
    }

    private static <E extends Enum<E>> E constant(String field, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> invalid("«" + (name.length() > 40 ? name.substring(0, 39) + "…" : name)
                        + "» no vale en «" + field + "»; se admiten: " + names(type) + "."));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemKind.INVALID_BODY, detail);
    }
}

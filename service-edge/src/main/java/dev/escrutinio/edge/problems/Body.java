package dev.escrutinio.edge.problems;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the body of a request, or says in Spanish what is wrong with it.
public final class Body {
    /// Most bytes that a body may have.
    public static final int MAX_BYTES = 64 * 1024;

    private Body() {}

    /// Decodes a body with a reader that was prepared for the type.
    ///
    /// @throws ProblemException if the body is not what the reader expects
    public static <T> T read(byte @Nullable [] body, ObjectReader reader, Class<T> type) {
        if (body == null || body.length == 0) {
            throw new ProblemException(
                    ProblemKind.INVALID_BODY,
                    "El cuerpo está vacío; envíe un objeto JSON (Content-Type: application/json).");
        }
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            T value = reader.readValue(body, type);
            if (value == null) {
                throw new ProblemException(ProblemKind.INVALID_BODY, "El cuerpo es «null»; envíe un objeto JSON.");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new ProblemException(ProblemKind.INVALID_BODY, explain(e));
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemKind.MALFORMED_JSON,
                    "El cuerpo no es JSON válido" + at(e.getLocation()) + "; revise comillas, comas y llaves.");
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.MALFORMED_JSON, "El cuerpo no se puede leer como JSON en UTF-8.");
        }
    }

    static ProblemException tooLarge() {
        return new ProblemException(
                ProblemKind.TOO_LARGE, "El cuerpo pasa de 64 KiB; envíe una petición más corta o divídala.");
    }

    private static String explain(JsonMappingException e) {
        String field = path(e);
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "No se conoce el campo «" + field + "»; se admiten: " + known(unknown.getKnownPropertyIds()) + ".";
            case InvalidTypeIdException type
            when type.getTypeId() == null -> "Falta «type» en " + in(field) + "; indique de qué tipo es.";
            case InvalidTypeIdException type ->
                "«" + shortened(type.getTypeId()) + "» no es un tipo admitido en " + in(field) + ".";
            case InvalidFormatException format ->
                "El valor «" + shortened(String.valueOf(format.getValue())) + "» no vale en " + in(field) + ".";
            default -> "Falta un valor o no es del tipo esperado en " + in(field) + at(e.getLocation()) + ".";
        };
    }

    private static String known(@Nullable Collection<Object> names) {
        return names == null
                ? "ninguno"
                : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String in(String field) {
        return field.isEmpty() ? "el objeto principal" : "«" + field + "»";
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return shortened(path.toString());
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (línea " + location.getLineNr() + ", columna " + location.getColumnNr() + ")";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}

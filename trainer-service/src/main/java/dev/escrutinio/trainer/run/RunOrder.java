package dev.escrutinio.trainer.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What is asked for.
///
/// @param dataset identifier, or name: then the newest of that name
/// @param recipe name of a recipe
/// @param baseModel another model to start from, as the recipe's `base`
/// @param overrides changes to the recipe, as a JSON merge patch (RFC 7396)
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunOrder(
        @JsonProperty(required = true) String dataset,
        @JsonProperty(required = true) String recipe,
        @Nullable JsonNode baseModel,
        @Nullable JsonNode overrides) {}

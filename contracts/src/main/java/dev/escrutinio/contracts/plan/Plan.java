package dev.escrutinio.contracts.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What is asked, in a form that a person, a model and a test write alike and that is executed as it stands.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Query.class, name = "query"),
    @JsonSubTypes.Type(value = Analysis.class, name = "analysis")
})
public sealed interface Plan permits Query, Analysis {}

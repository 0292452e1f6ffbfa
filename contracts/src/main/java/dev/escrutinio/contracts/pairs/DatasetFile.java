package dev.escrutinio.contracts.pairs;

/// One split of a dataset in one format.
public record DatasetFile(DatasetFormat format, Artefact artefact) {}

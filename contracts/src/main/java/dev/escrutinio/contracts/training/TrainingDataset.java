package dev.escrutinio.contracts.training;

import dev.escrutinio.contracts.pairs.Artefact;

/// A released dataset's JSON lines by split.
///
/// @param dataset id of the dataset: SHA-256, hexadecimal
public record TrainingDataset(String dataset, String name, Artefact train, Artefact validation, Artefact test) {}

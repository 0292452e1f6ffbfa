package dev.escrutinio.contracts.training;

/// A training is asked for: what a training job reads.
///
/// @param run id of the run
/// @param output folder that everything is written to
public record TrainingRequest(String run, TrainingDataset dataset, Recipe recipe, String output) {}

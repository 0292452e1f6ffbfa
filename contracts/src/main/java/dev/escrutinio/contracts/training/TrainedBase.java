package dev.escrutinio.contracts.training;

/// The model that was adapted.
///
/// @param sha256 over the names and digests of its weights
public record TrainedBase(String id, String sha256, String architecture, long parameters) {}

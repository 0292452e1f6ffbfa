package dev.escrutinio.contracts.training;

/// What an adapted model is asked after its training.
///
/// @param pairs pairs of the test split that replies are written for
/// @param agreementPairs held-out pairs that every export is compared on
/// @param base also without the adapter
public record EvaluationPlan(int pairs, int agreementPairs, int maxNewTokens, int batch, boolean base) {}

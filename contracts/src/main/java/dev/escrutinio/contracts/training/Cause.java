package dev.escrutinio.contracts.training;

/// Why a training ended early and what to do.
///
/// @param code stable code, e.g. `digest_mismatch`, `loss_not_finite`
/// @param retry false: the same request fails again
public record Cause(String code, String text, String advice, boolean retry) {}

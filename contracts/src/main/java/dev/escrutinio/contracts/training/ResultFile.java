package dev.escrutinio.contracts.training;

/// A file inside the output folder.
public record ResultFile(String path, String sha256, long bytes) {}

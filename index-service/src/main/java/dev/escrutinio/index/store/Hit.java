package dev.escrutinio.index.store;

/// A found point.
///
/// @param id payload `id`
/// @param name payload `name`
public record Hit(String id, String name, float score) {}

package dev.escrutinio.index.build;

import java.util.Map;

/// A look-up whose answer is known: a text that must find a thing among the first.
///
/// @param alias collection to ask, by its alias
/// @param where payload that the points must have
/// @param id thing that must be found
/// @param within how far down it may come
record Canary(String alias, String text, Map<String, String> where, String id, int within) {}

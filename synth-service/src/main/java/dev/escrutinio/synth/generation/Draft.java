package dev.escrutinio.synth.generation;

import java.util.Map;

/// A drawn question before it is worded.
///
/// @param part part of the level
/// @param kind kind of its templates
/// @param slots what fills the templates
record Draft(String part, String kind, Asked asked, Map<String, Phrase> slots) {}

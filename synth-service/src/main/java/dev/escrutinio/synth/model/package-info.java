/// Analyses written by a language model: asked within a budget, every answer kept before it is used, every sentence
/// verified.
@NullMarked
package dev.escrutinio.synth.model;

import org.jspecify.annotations.NullMarked;

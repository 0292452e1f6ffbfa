/// Draws questions from a seed and words them: plans, templates, spellings, typing errors.
@NullMarked
package dev.escrutinio.synth.generation;

import org.jspecify.annotations.NullMarked;

/// Writes analyses from executed plans, without a language model.
@NullMarked
package dev.escrutinio.synth.analysis;

import org.jspecify.annotations.NullMarked;

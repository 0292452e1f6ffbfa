/// synth-service: verified question/answer pairs from executed plans.
@NullMarked
package dev.escrutinio.synth;

import org.jspecify.annotations.NullMarked;

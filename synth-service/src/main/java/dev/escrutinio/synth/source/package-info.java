/// The facts that are current, and what is built from them.
@NullMarked
package dev.escrutinio.synth.source;

import org.jspecify.annotations.NullMarked;

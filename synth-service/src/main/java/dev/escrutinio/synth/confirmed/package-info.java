/// Questions that people asked, with the plans that they said were meant: proven, then published as pairs.
@NullMarked
package dev.escrutinio.synth.confirmed;

import org.jspecify.annotations.NullMarked;

/// Proves finished datasets: every plan executed again, by the executor and in SQL, every answer checked again.
@NullMarked
package dev.escrutinio.synth.proof;

import org.jspecify.annotations.NullMarked;

/// Runs: ordered, started, watched, stopped, begun again, and what became of each.
@NullMarked
package dev.escrutinio.trainer.run;

import org.jspecify.annotations.NullMarked;

/// Orders of datasets: drawn from the published pairs, stored as files, then announced.
@NullMarked
package dev.escrutinio.synth.release;

import org.jspecify.annotations.NullMarked;

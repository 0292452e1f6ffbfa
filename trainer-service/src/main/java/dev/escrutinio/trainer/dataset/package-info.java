/// The datasets that were announced.
@NullMarked
package dev.escrutinio.trainer.dataset;

import org.jspecify.annotations.NullMarked;

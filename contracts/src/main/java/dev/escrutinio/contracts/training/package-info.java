/// What a training job reads and writes: request, recipe, result.
@NullMarked
package dev.escrutinio.contracts.training;

import org.jspecify.annotations.NullMarked;

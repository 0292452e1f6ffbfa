/// What a training writes into its run's folder, read: progress, losses, result, causes.
@NullMarked
package dev.escrutinio.trainer.payload;

import org.jspecify.annotations.NullMarked;

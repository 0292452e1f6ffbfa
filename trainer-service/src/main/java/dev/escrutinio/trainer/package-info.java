/// trainer-service: trainings as runs, proven and announced.
@NullMarked
package dev.escrutinio.trainer;

import org.jspecify.annotations.NullMarked;

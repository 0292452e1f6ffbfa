/// Answers that are kept under a permalink, and their figures as CSV.
@NullMarked
package dev.escrutinio.gateway.answers;

import org.jspecify.annotations.NullMarked;

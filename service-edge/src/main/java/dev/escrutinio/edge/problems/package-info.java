/// What went wrong, told in Spanish as RFC 9457 problem details.
@NullMarked
package dev.escrutinio.edge.problems;

import org.jspecify.annotations.NullMarked;

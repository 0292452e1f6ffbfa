/// What time it is.
@NullMarked
package dev.escrutinio.edge.clock;

import org.jspecify.annotations.NullMarked;

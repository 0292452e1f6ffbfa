/// Leaving without a request lost.
@NullMarked
package dev.escrutinio.gateway.shutdown;

import org.jspecify.annotations.NullMarked;

/// A question read, helped with its spelling where needed, and answered.
@NullMarked
package dev.escrutinio.gateway.ask;

import org.jspecify.annotations.NullMarked;

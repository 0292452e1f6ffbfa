/// Announces live index versions, each at least once.
@NullMarked
package dev.escrutinio.index.release;

import org.jspecify.annotations.NullMarked;

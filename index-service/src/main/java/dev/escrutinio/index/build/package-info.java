/// Builds, checks and switches the collections of a facts version, and remembers how far it came.
@NullMarked
package dev.escrutinio.index.build;

import org.jspecify.annotations.NullMarked;

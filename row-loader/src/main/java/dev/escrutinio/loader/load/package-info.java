/// A load: everything that is published together, with its digest.
@NullMarked
package dev.escrutinio.loader.load;

import org.jspecify.annotations.NullMarked;

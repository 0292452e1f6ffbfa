/// Points and the store that holds them: Qdrant.
@NullMarked
package dev.escrutinio.index.store;

import org.jspecify.annotations.NullMarked;

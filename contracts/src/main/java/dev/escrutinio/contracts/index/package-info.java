/// Names that the writer and the readers of the Qdrant collections must share.
@NullMarked
package dev.escrutinio.contracts.index;

import org.jspecify.annotations.NullMarked;

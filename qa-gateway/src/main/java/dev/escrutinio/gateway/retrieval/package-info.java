/// The nearest names of the vocabulary index for words that reading does not know.
@NullMarked
package dev.escrutinio.gateway.retrieval;

import org.jspecify.annotations.NullMarked;

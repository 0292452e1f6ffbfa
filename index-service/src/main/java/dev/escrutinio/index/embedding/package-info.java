/// Dense vectors of texts, each asked for once: what a model has made is kept by content.
@NullMarked
package dev.escrutinio.index.embedding;

import org.jspecify.annotations.NullMarked;

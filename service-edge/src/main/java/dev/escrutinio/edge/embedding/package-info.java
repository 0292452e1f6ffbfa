/// Dense vectors of texts from an embedding model behind OpenAI's protocol; off unless an address is configured.
@NullMarked
package dev.escrutinio.edge.embedding;

import org.jspecify.annotations.NullMarked;

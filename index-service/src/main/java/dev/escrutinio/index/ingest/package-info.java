/// Takes the facts as they come and asks for their index.
@NullMarked
package dev.escrutinio.index.ingest;

import org.jspecify.annotations.NullMarked;

/// One process at a time, by the database.
@NullMarked
package dev.escrutinio.edge.lease;

import org.jspecify.annotations.NullMarked;

/// Compares the sums of the tables with the official totals and says where they differ and why.
@NullMarked
package dev.escrutinio.loader.reconciliation;

import org.jspecify.annotations.NullMarked;

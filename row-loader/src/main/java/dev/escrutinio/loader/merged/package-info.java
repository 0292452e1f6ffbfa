/// Merged wide CSV files, one row a section and election, read through declared columns.
@NullMarked
package dev.escrutinio.loader.merged;

import org.jspecify.annotations.NullMarked;

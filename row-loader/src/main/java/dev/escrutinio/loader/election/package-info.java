/// One election as it was counted: tables, sections, residents abroad and the official totals.
@NullMarked
package dev.escrutinio.loader.election;

import org.jspecify.annotations.NullMarked;

/// Facts made of the real files, held against the Ministry's totals and against DuckDB.
@NullMarked
package dev.escrutinio.system.facts;

import org.jspecify.annotations.NullMarked;

/// The answer and its parts: figures, options, reasons, sources, table and chart.
@NullMarked
package dev.escrutinio.contracts.answer;

import org.jspecify.annotations.NullMarked;

/// Splits a question into folded tokens that remember where they stood.
@NullMarked
package dev.escrutinio.language.reading.text;

import org.jspecify.annotations.NullMarked;

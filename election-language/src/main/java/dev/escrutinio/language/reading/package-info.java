/// Spanish questions read into plans.
@NullMarked
package dev.escrutinio.language.reading;

import org.jspecify.annotations.NullMarked;

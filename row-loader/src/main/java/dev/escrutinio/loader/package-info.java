/// Reads official files and publishes their rows: what other programs call.
@NullMarked
package dev.escrutinio.loader;

import org.jspecify.annotations.NullMarked;

/// The Ministry's fixed-width files, read from their bytes.
@NullMarked
package dev.escrutinio.loader.interior;

import org.jspecify.annotations.NullMarked;

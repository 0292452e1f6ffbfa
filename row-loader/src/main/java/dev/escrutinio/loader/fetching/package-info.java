/// Downloads the Ministry's archives.
@NullMarked
package dev.escrutinio.loader.fetching;

import org.jspecify.annotations.NullMarked;

/// The command line.
@NullMarked
package dev.escrutinio.loader.cli;

import org.jspecify.annotations.NullMarked;

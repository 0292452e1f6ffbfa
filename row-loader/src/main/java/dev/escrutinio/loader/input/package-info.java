/// Bytes from outside: archives and files read within limits, and what is wrong with them in one Spanish line.
@NullMarked
package dev.escrutinio.loader.input;

import org.jspecify.annotations.NullMarked;

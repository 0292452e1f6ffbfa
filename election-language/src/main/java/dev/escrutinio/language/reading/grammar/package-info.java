/// Composes typed mentions, free in word order, into plans that use every content word exactly once.
@NullMarked
package dev.escrutinio.language.reading.grammar;

import org.jspecify.annotations.NullMarked;

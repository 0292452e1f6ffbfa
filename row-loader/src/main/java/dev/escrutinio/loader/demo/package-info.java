/// Synthetic election data, labelled as such, in the official layout.
@NullMarked
package dev.escrutinio.loader.demo;

import org.jspecify.annotations.NullMarked;

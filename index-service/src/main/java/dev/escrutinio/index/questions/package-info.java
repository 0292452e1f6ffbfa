/// Solved questions of announced datasets, for retrieval of examples.
@NullMarked
package dev.escrutinio.index.questions;

import org.jspecify.annotations.NullMarked;

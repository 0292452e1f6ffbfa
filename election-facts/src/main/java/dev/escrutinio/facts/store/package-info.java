/// The facts of all current loads in columns, and how they are put together.
@NullMarked
package dev.escrutinio.facts.store;

import org.jspecify.annotations.NullMarked;

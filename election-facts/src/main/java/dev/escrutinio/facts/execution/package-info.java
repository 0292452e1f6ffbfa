/// Execution of a plan on the facts.
@NullMarked
package dev.escrutinio.facts.execution;

import org.jspecify.annotations.NullMarked;

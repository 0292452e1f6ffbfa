/// Allocation of seats by the electoral law.
@NullMarked
package dev.escrutinio.facts.allocation;

import org.jspecify.annotations.NullMarked;

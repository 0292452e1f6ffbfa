/// The plan: which elections, which places, which measures, which operation; the only thing that is ever executed.
@NullMarked
package dev.escrutinio.contracts.plan;

import org.jspecify.annotations.NullMarked;

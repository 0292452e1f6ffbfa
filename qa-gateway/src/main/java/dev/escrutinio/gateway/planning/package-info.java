/// A model proposes plans for questions that were not understood; what passes every check is offered, never answered.
@NullMarked
package dev.escrutinio.gateway.planning;

import org.jspecify.annotations.NullMarked;

/// What a gateway and the process that runs a model for it say to each other, a line of JSON each.
@NullMarked
package dev.escrutinio.contracts.running;

import org.jspecify.annotations.NullMarked;

/// Calls synth-service.
@NullMarked
package dev.escrutinio.deploy.generation;

import org.jspecify.annotations.NullMarked;

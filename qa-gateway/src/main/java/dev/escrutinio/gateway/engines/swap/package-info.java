/// The current model version: announced, loaded beside the one before, checked, made current at once, drained.
@NullMarked
package dev.escrutinio.gateway.engines.swap;

import org.jspecify.annotations.NullMarked;

/// Versions that run: what an engine has to offer, and the limits that hold whichever it is.
@NullMarked
package dev.escrutinio.gateway.engines.running;

import org.jspecify.annotations.NullMarked;

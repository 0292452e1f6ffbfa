/// Checks the electoral figures of any text over HTTP.
@NullMarked
package dev.escrutinio.gateway.verifications;

import org.jspecify.annotations.NullMarked;

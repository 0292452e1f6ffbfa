/// Sentences with right and with planted wrong figures over the real data, verified.
@NullMarked
package dev.escrutinio.system.verification;

import org.jspecify.annotations.NullMarked;

/// The HTTP service that answers questions with computed figures.
@NullMarked
package dev.escrutinio.gateway;

import org.jspecify.annotations.NullMarked;

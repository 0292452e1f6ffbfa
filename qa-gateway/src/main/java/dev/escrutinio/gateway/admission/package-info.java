/// How many requests are worked on at once, and how many may wait.
@NullMarked
package dev.escrutinio.gateway.admission;

import org.jspecify.annotations.NullMarked;

/// Search in what can be asked about.
@NullMarked
package dev.escrutinio.gateway.catalogue;

import org.jspecify.annotations.NullMarked;

/// The bearer token of the endpoints that write.
@NullMarked
package dev.escrutinio.edge.security;

import org.jspecify.annotations.NullMarked;

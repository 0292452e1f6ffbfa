/// The bearer token of the endpoints that write.
@NullMarked
package dev.escrutinio.gateway.security;

import org.jspecify.annotations.NullMarked;

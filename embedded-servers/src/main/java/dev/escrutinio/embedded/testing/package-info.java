/// Servers for the tests of other modules: containers where a Docker engine answers, embedded ones elsewhere.
@NullMarked
package dev.escrutinio.embedded.testing;

import org.jspecify.annotations.NullMarked;

/// What tests of engines share.
@NullMarked
package dev.escrutinio.gateway.engines.testing;

import org.jspecify.annotations.NullMarked;

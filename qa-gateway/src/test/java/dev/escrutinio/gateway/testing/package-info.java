/// Hand-written stand-ins for facts, language and servers, shared by the tests of this module.
@NullMarked
package dev.escrutinio.gateway.testing;

import org.jspecify.annotations.NullMarked;

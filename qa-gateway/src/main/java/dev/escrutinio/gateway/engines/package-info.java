/// Language models behind one interface: what a request asks of the current one, whichever engine runs it.
@NullMarked
package dev.escrutinio.gateway.engines;

import org.jspecify.annotations.NullMarked;

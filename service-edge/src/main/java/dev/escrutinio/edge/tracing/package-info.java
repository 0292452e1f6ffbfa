/// One trace id from a request to the log lines it leaves.
@NullMarked
package dev.escrutinio.edge.tracing;

import org.jspecify.annotations.NullMarked;

/// The local stack: its folders, processes, ports and readiness.
@NullMarked
package dev.escrutinio.deploy.stack;

import org.jspecify.annotations.NullMarked;

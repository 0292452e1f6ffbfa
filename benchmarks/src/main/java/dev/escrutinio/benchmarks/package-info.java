/// Measured speed: loading, execution beside SQL engines, reading and answering, HTTP.
@NullMarked
package dev.escrutinio.benchmarks;

import org.jspecify.annotations.NullMarked;

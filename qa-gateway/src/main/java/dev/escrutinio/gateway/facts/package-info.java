/// The facts that are current, and the bundle of reader, executor and writer built from them.
@NullMarked
package dev.escrutinio.gateway.facts;

import org.jspecify.annotations.NullMarked;

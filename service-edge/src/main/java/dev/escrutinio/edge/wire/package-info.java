/// How answers become bytes: the JSON settings that every feature shares.
@NullMarked
package dev.escrutinio.edge.wire;

import org.jspecify.annotations.NullMarked;

/// Where a service takes complete facts from.
@NullMarked
package dev.escrutinio.edge.facts;

import org.jspecify.annotations.NullMarked;

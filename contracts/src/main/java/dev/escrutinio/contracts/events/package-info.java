/// The events and the topics that carry them.
@NullMarked
package dev.escrutinio.contracts.events;

import org.jspecify.annotations.NullMarked;

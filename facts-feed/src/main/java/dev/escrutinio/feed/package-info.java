/// Complete, verified facts out of Kafka, kept up to date.
@NullMarked
package dev.escrutinio.feed;

import org.jspecify.annotations.NullMarked;

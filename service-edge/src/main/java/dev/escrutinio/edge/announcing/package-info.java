/// Announcements of a service that wait for Kafka, channels that hear nothing of it, and what health says of them.
@NullMarked
package dev.escrutinio.edge.announcing;

import org.jspecify.annotations.NullMarked;

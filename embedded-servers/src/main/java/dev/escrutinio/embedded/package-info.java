/// Kafka, PostgreSQL and a Qdrant-compatible server inside one Java process, with their data kept on disk.
@NullMarked
package dev.escrutinio.embedded;

import org.jspecify.annotations.NullMarked;

/// Loads on Kafka: one transaction a load, and the loads that are current.
@NullMarked
package dev.escrutinio.loader.publishing;

import org.jspecify.annotations.NullMarked;

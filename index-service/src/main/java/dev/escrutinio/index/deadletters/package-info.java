/// Finds the messages that no service could take, and publishes them again where they came from.
@NullMarked
package dev.escrutinio.index.deadletters;

import org.jspecify.annotations.NullMarked;

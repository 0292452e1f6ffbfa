/// A model writes analyses from computed figures; only sentences that hold are told.
@NullMarked
package dev.escrutinio.gateway.writing;

import org.jspecify.annotations.NullMarked;

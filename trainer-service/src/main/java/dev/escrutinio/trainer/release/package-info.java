/// Model versions: the gate, their history, and announcements that are sent once.
@NullMarked
package dev.escrutinio.trainer.release;

import org.jspecify.annotations.NullMarked;

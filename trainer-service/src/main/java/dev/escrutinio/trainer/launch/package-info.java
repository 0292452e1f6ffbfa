/// Where trainings are started: each launch by a name of its own, never twice.
@NullMarked
package dev.escrutinio.trainer.launch;

import org.jspecify.annotations.NullMarked;

/// Trainings as Jobs of a Kubernetes cluster.
@NullMarked
package dev.escrutinio.trainer.kubernetes;

import org.jspecify.annotations.NullMarked;

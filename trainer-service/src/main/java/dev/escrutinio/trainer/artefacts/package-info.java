/// The store of what trainings made: immutable, named by digest, visible once it is whole.
@NullMarked
package dev.escrutinio.trainer.artefacts;

import org.jspecify.annotations.NullMarked;

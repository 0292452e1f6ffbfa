/// What every HTTP resource of this service shares: the token and the problems.
@NullMarked
package dev.escrutinio.trainer.api;

import org.jspecify.annotations.NullMarked;

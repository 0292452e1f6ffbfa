/// Results worded in Spanish.
@NullMarked
package dev.escrutinio.language.wording;

import org.jspecify.annotations.NullMarked;

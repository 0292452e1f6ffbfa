/// Figures of a text checked against the facts.
@NullMarked
package dev.escrutinio.language.verification;

import org.jspecify.annotations.NullMarked;

/// Plans that a language model proposes: linked to the question's own words, checked against every one of them.
@NullMarked
package dev.escrutinio.language.proposal;

import org.jspecify.annotations.NullMarked;

/// Makes datasets of pairs: without duplicates, balanced, in splits that share no town, question shape or wording
/// family.
@NullMarked
package dev.escrutinio.synth.dataset;

import org.jspecify.annotations.NullMarked;

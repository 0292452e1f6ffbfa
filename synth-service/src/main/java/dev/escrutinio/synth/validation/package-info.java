/// Proves a drawn question at birth: executed, worded, every number accounted for, read back.
@NullMarked
package dev.escrutinio.synth.validation;

import org.jspecify.annotations.NullMarked;

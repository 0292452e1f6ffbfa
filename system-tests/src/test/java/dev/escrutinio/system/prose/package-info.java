/// A second writer of sentences with figures, in journalists' prose. It shares nothing with the product: names and
/// wording are
/// its own, figures are counted from the Ministry's raw files.
@NullMarked
package dev.escrutinio.system.prose;

import org.jspecify.annotations.NullMarked;

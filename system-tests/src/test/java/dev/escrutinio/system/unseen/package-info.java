/// Elections that no curated table knows, loaded like any other beside the real ones.
@NullMarked
package dev.escrutinio.system.unseen;

import org.jspecify.annotations.NullMarked;

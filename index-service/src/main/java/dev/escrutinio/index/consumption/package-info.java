/// Notes how far the index has taken the facts' log, and notices when somebody sets that back.
@NullMarked
package dev.escrutinio.index.consumption;

import org.jspecify.annotations.NullMarked;

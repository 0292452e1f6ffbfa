/// The typed words that a question may use, from curated files and the catalog, and spelling help for them.
@NullMarked
package dev.escrutinio.language.reading.lexicon;

import org.jspecify.annotations.NullMarked;

/// What people say a question meant, kept on their request: the lexicon and the next dataset learn from it.
@NullMarked
package dev.escrutinio.gateway.feedback;

import org.jspecify.annotations.NullMarked;

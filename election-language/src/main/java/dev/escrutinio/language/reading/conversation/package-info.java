/// Follow-up questions: what they name replaces the slots of the same type in an earlier plan.
@NullMarked
package dev.escrutinio.language.reading.conversation;

import org.jspecify.annotations.NullMarked;

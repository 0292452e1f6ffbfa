/// Real questions with independently computed answers, read, executed and worded on the real data.
@NullMarked
package dev.escrutinio.system.questions;

import org.jspecify.annotations.NullMarked;

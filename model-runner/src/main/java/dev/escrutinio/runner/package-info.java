/// llama.cpp as a process of its own: loads one GGUF and continues prompts, until its standard input ends.
@NullMarked
package dev.escrutinio.runner;

import org.jspecify.annotations.NullMarked;

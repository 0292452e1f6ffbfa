/// The engine `gguf`: llama.cpp in a child process, which may die without taking this service down.
@NullMarked
package dev.escrutinio.gateway.engines.gguf;

import org.jspecify.annotations.NullMarked;

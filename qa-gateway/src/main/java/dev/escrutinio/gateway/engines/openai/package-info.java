/// The engine `openai`: any server with OpenAI's protocol, and vLLM's adapters that are loaded while it runs.
@NullMarked
package dev.escrutinio.gateway.engines.openai;

import org.jspecify.annotations.NullMarked;

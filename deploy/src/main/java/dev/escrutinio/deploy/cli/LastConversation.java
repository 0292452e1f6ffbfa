package dev.escrutinio.deploy.cli;

import dev.escrutinio.deploy.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the last answer gave to go on from it, in a file: `ask --seguir` sends it back.
final class LastConversation {

    private final Path file;

    LastConversation(Path file) {
        this.file = file;
    }

    /// The last conversation.
    ///
    /// @throws StackException if there is none
    String read() {
        try {
            String conversation = Files.exists(file) ? Files.readString(file).strip() : "";
            if (conversation.isEmpty()) {
                throw new StackException(
                        "No hay ninguna conversación que seguir. Haga primero una pregunta completa, sin «--seguir».");
            }
            return conversation;
        } catch (IOException e) {
            throw new StackException("La última conversación no se puede leer en " + file + ".", e);
        }
    }

    /// Keeps a conversation for the next call; an answer without one leaves none.
    void keep(String conversation) {
        try {
            Files.writeString(file, conversation);
        } catch (IOException e) {
            throw new StackException("La conversación no se puede guardar en " + file + ".", e);
        }
    }
}

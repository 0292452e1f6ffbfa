package dev.escrutinio.runner;

/// Follows a JSON object or array that comes in pieces, to its last bracket: a grammar allows blanks after it without
/// end.
final class JsonEnd {
    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean reached;

    /// Takes the next piece.
    ///
    /// @return how many of its characters belong to it
    int take(String piece) {
        for (int at = 0; at < piece.length(); at++) {
            if (reached) {
                return at;
            }
            take(piece.charAt(at));
        }
        return piece.length();
    }

    /// Whether it is whole.
    boolean isReached() {
        return reached;
    }

    private void take(char letter) {
        if (inText) {
            inText = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            return;
        }
        switch (letter) {
            case '"' -> inText = true;
            case '{', '[' -> depth++;
            case '}', ']' -> reached = --depth == 0;
            default -> {
                // only brackets and texts tell where it ends
            }
        }
    }
}

package dev.escrutinio.gateway.writing;

import dev.escrutinio.language.verification.ProseExaminer;
import java.util.List;
import java.util.function.Consumer;

/// A model's text as it comes: hands on each sentence once nothing that comes after it can change it, so that it is the
/// same however the text was cut.
final class Draft implements Consumer<String> {
    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> sentences;
    private int handedOn;

    /// @param sentences gets each whole sentence, in order
    Draft(Consumer<String> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void accept(String piece) {
        text.append(piece);
        handOn(ProseExaminer.settled(text.toString()));
    }

    /// Nothing more comes: the last sentence is whole if it ends as one.
    void end() {
        handOn(ProseExaminer.sentences(text.toString()));
    }

    private void handOn(List<String> whole) {
        for (; handedOn < whole.size(); handedOn++) {
            sentences.accept(whole.get(handedOn));
        }
    }
}

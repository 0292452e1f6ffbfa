package dev.escrutinio.gateway.ask;

import dev.escrutinio.contracts.answer.Answer;

/// Hears the parts of an answer before it is whole, in order and on one thread.
interface Parts {
    /// What waits for the whole.
    Parts NOBODY = new Parts() {
        @Override
        public void computed(Answer answer) {
            // the answer is told as a whole
        }

        @Override
        public void sentence(String text) {
            // the answer is told as a whole
        }
    };

    /// What is computed, before a model puts it into words.
    void computed(Answer answer);

    /// The next sentence of its text, which will not change any more.
    void sentence(String text);
}

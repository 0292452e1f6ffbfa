package dev.escrutinio.language.reading.grammar;

/// One kind of question.
interface QuestionKind {

    /// What this kind makes of a frame.
    Draft read(Frame frame);
}

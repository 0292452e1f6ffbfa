package dev.escrutinio.gateway.feedback;

import java.util.List;

/// A phrase that people's questions teach, and what speaks for and against it.
///
/// @param phrase what the reader does not know
/// @param known what it knows in its place
/// @param questions questions that the reader then reads as exactly the plan that was meant; the first few
/// @param count how many there are
/// @param contradictions questions with the phrase that it does not read so; the first few
record Lesson(String phrase, String known, int count, List<String> questions, List<String> contradictions) {
    Lesson {
        questions = List.copyOf(questions);
        contradictions = List.copyOf(contradictions);
    }
}

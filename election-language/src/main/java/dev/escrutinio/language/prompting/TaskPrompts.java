package dev.escrutinio.language.prompting;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.facts.catalog.Catalog;
import java.util.Collection;
import java.util.List;

/// Instruction and input of each task that models are trained for. Immutable and thread-safe.
///
/// What is changed here changes the pairs of every dataset to come; models trained before were told other words.
public final class TaskPrompts {

    /// Instruction of the task question and figures → prose.
    public static final String ANSWER =
            "Responde en español a la pregunta sobre elecciones generales usando solo las cifras dadas.";

    /// Instruction of the task question and vocabulary → plan in the question's words.
    public static final String PLAN =
            "Escribe en JSON el plan que responde a la pregunta, con los lugares, partidos y elecciones tal como los"
                    + " nombra la pregunta y solo con medidas del vocabulario. Si no se puede responder, di por qué.";

    /// Instruction of the task question alone → prose.
    public static final String CLOSED_BOOK = "Responde en español a la pregunta sobre elecciones generales.";

    private final ContextLines lines;

    public TaskPrompts(Catalog catalog) {
        lines = new ContextLines(catalog);
    }

    /// A question as every input begins with it.
    public static String asked(String question) {
        return "Pregunta: " + question;
    }

    /// A question and the figures that answer it, a line a figure.
    public String withFigures(String question, List<Figure> figures) {
        StringBuilder text = new StringBuilder(512).append(asked(question)).append("\nCifras:\n");
        lines.figures(text, figures);
        return text.toString();
    }

    /// A question and the measures that its plan may use, in the order of their ids.
    public String withVocabulary(String question, Collection<String> measures) {
        StringBuilder text = new StringBuilder(512).append(asked(question)).append("\nVocabulario:\n");
        lines.vocabulary(text, measures);
        return text.toString();
    }
}

package dev.escrutinio.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/// Tells what questions teach the reader, as lines that a person may keep: `phrase = known phrase`.
final class Words {

    private Words() {}

    static void tell(JsonNode lessons, PrintWriter out) {
        if (lessons.isEmpty()) {
            out.println("# Las opiniones guardadas no enseñan ninguna palabra.");
        }
        for (JsonNode lesson : lessons) {
            out.printf("# en %d preguntas, por ejemplo:%n", lesson.path("count").asLong());
            lesson.path("questions").forEach(question -> out.println("#   " + question.asText()));
            if (!lesson.path("contradictions").isEmpty()) {
                out.println("# no encaja en:");
                lesson.path("contradictions").forEach(question -> out.println("#   " + question.asText()));
            }
            out.println(lesson.path("phrase").asText() + " = "
                    + lesson.path("known").asText());
        }
    }
}

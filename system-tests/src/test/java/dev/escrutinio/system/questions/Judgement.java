package dev.escrutinio.system.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Judges a reply as `check.py` beside the questions does.
enum Judgement {
    RIGHT,
    WRONG,
    MISSED,
    WRONG_STATUS;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,])[-−]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|[-−]?\\d+(?:[.,]\\d+)?");

    /// Judges a reply to a question.
    static Judgement of(JsonNode question, Reply reply) {
        JsonNode expect = question.get("expect");
        boolean status = reply.status().matches(expect.get("status").asText());
        boolean texts = all(
                expect.get("text"),
                text -> Pattern.compile(text.asText()).matcher(reply.answer()).find());
        if (status && values(expect, reply) && texts || offered(question, reply)) {
            return RIGHT;
        }
        if ("answered".equals(reply.status())) {
            return WRONG;
        }
        return expect.get("status").asText().contains("answered") ? MISSED : WRONG_STATUS;
    }

    private static boolean values(JsonNode expect, Reply reply) {
        boolean required = all(expect.get("values"), value -> said(value, reply));
        JsonNode any = expect.get("any");
        boolean alternative = any == null
                || any.isNull()
                || any.isEmpty()
                || !"answered".equals(reply.status())
                || some(any, list -> all(list, value -> said(value, reply)));
        return required && alternative;
    }

    /// A name of a province and of its capital may be asked back when the options carry the figures.
    private static boolean offered(JsonNode question, Reply reply) {
        JsonNode values = question.get("expect").get("values");
        return some(question.get("tags"), tag -> "province-name".equals(tag.asText()))
                && "needs_clarification".equals(reply.status())
                && !values.isEmpty()
                && all(values, value -> near(reply.optionFigures(), value));
    }

    private static boolean said(JsonNode value, Reply reply) {
        return near(reply.figures(), value) && near(numbers(reply.answer()), value);
    }

    private static boolean near(List<Double> numbers, JsonNode value) {
        double wanted = Math.abs(value.get("v").asDouble());
        double tolerance = value.get("tol").asDouble() + 1e-9;
        return numbers.stream().anyMatch(number -> Math.abs(Math.abs(number) - wanted) <= tolerance);
    }

    private static List<Double> numbers(String text) {
        List<Double> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String number = matcher.group().replace('−', '-');
            boolean grouped = number.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
            found.add(Double.valueOf((grouped ? number.replace(".", "") : number).replace(',', '.')));
        }
        return found;
    }

    /// A test of a node.
    private interface NodeTest {
        boolean holds(JsonNode node);
    }

    private static boolean all(JsonNode nodes, NodeTest test) {
        for (JsonNode node : nodes) {
            if (!test.holds(node)) {
                return false;
            }
        }
        return true;
    }

    private static boolean some(JsonNode nodes, NodeTest test) {
        for (JsonNode node : nodes) {
            if (test.holds(node)) {
                return true;
            }
        }
        return false;
    }
}

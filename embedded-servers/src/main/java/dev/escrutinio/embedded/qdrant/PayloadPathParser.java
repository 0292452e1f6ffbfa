package dev.escrutinio.embedded.qdrant;

import dev.escrutinio.embedded.qdrant.PayloadPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text of a payload path.
final class PayloadPathParser {

    private static final String NAME = "(?:\"(?<quoted>[^\"]*)\"|(?<plain>[A-Za-z0-9_-]+))";
    private static final Pattern FIRST = Pattern.compile(NAME);
    private static final Pattern NEXT = Pattern.compile("\\." + NAME + "|\\[(?<index>\\d{0,9})]");

    private final String text;

    PayloadPathParser(String text) {
        this.text = text;
    }

    PayloadPath parse() {
        Matcher matcher = FIRST.matcher(text);
        if (!matcher.lookingAt()) {
            throw invalid();
        }
        String first = name(matcher);
        int at = matcher.end();
        List<Step> rest = new ArrayList<>();
        matcher.usePattern(NEXT);
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw invalid();
            }
            rest.add(step(matcher));
            at = matcher.end();
        }
        return new PayloadPath(first, List.copyOf(rest));
    }

    private static Step step(Matcher matcher) {
        String index = matcher.group("index");
        if (index == null) {
            return new Step.Key(name(matcher));
        }
        return index.isEmpty() ? new Step.EveryElement() : new Step.Element(Integer.parseInt(index));
    }

    private static String name(Matcher matcher) {
        String quoted = matcher.group("quoted");
        return quoted == null ? matcher.group("plain") : quoted;
    }

    private QdrantError invalid() {
        return QdrantError.invalid("Invalid json path: '%s'".formatted(text));
    }
}

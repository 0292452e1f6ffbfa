package dev.escrutinio.system.prose;

import dev.escrutinio.system.prose.Line.Figure;
import dev.escrutinio.system.prose.Template.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes one text from a template: names of one scene, figures of another one, one of them perhaps replaced.
final class Renderer {

    private final Cast cast;
    private final Tongue tongue;
    private final Rough rough;
    private final Template template;
    private final Scene names;
    private final Scene figures;
    private final StringBuilder text = new StringBuilder();
    private final List<Figure> marked = new ArrayList<>();
    private @Nullable Figure planted;
    private boolean otherUnit;

    Renderer(Cast cast, Tongue tongue, Rough rough, Template template, Scene names, Scene figures) {
        this.cast = cast;
        this.tongue = tongue;
        this.rough = rough;
        this.template = template;
        this.names = names;
        this.figures = figures;
    }

    /// The text; empty where a figure is not defined or a planted one would be right.
    Optional<Line> write(@Nullable Mistake mistake, int at, Planter planter) {
        for (int i = 0; i < template.parts().size(); i++) {
            if (!write(template.parts().get(i), mistake, i == at, planter)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Line(capitals(text.toString()), marked, template.source(), mistake, planted));
    }

    private boolean write(Part part, @Nullable Mistake mistake, boolean here, Planter planter) {
        return switch (part) {
            case Part.Words words -> append(words.text()) || words.text().isEmpty();
            case Part.Named named -> append(named(named.code()));
            case Part.Turn turn -> turn(turn, here && mistake == Mistake.DIRECTION);
            case Part.Number number -> number(number, here ? mistake : null, planter);
        };
    }

    private boolean append(String more) {
        text.append(more);
        return !more.isEmpty();
    }

    private boolean turn(Part.Turn turn, boolean turned) {
        Optional<Double> value = turn.truth().value(cast, figures);
        if (value.isEmpty() || Math.abs(value.get()) < 0.02) {
            return false;
        }
        append((value.get() > 0) != turned ? turn.up() : turn.down());
        return true;
    }

    private boolean number(Part.Number number, @Nullable Mistake mistake, Planter planter) {
        Optional<Double> value = number.truth().value(cast, figures);
        if (value.isEmpty() || number.truth().value(cast, names).isEmpty()) {
            return false;
        }
        // A few votes more may by chance be as many per cent more.
        boolean chance =
                mistake == Mistake.UNIT && number.truth().kind().endsWith("-votes") && Math.abs(value.get()) < 1000;
        if (chance) {
            return false;
        }
        boolean outside = mistake == Mistake.OUTSIDE;
        Optional<String> written = said(number, value.get(), outside);
        Optional<String> other = mistake == null || outside || mistake == Mistake.UNIT
                ? written
                : planter.planted(number, mistake, figures, written.orElse(""))
                        .filter(text -> !text.equals(written.orElse("")));
        if (other.isEmpty() || other.get().isEmpty()) {
            return false;
        }
        otherUnit = mistake == Mistake.UNIT;
        Optional<String> wanted = number.truth()
                .value(cast, names)
                .filter(named -> Math.signum(named) == Math.signum(value.get()))
                .flatMap(named -> names.equals(figures) ? written : said(number, named, false));
        boolean right = mistake == null && wanted.filter(other.get()::equals).isPresent();
        Figure figure = new Figure(text.length(), text.length() + other.get().length(), right);
        append(other.get());
        marked.add(figure);
        planted = mistake == null ? planted : figure;
        return true;
    }

    /// The figure as it is written; empty if it is not worth writing.
    Optional<String> said(Part.Number number, double signed, boolean planted) {
        double value = Math.abs(signed);
        String how = number.how();
        boolean percent = Planter.percent(number.truth().kind());
        boolean counted = !percent && value < 2 && !number.truth().kind().equals("rank");
        if (counted || (percent && value < 0.02)) {
            return Optional.empty();
        }
        return switch (how) {
            case "0", "1", "2" ->
                Optional.of(Numerals.decimal(value, Integer.parseInt(how)))
                        .filter(written -> !written.matches("0(,0+)?|1"));
            case "w" -> Optional.of(Numerals.words(value));
            case "rank" -> Optional.of(Numerals.rank(value));
            case "" -> Optional.of(Numerals.decimal(value, percent ? 2 : 0));
            default -> rough.said(how, value, percent, planted);
        };
    }

    private String named(String code) {
        return switch (code) {
            case "A", "B", "C" -> tongue.party(names.of(code.charAt(0)));
            case "aA", "aB", "aC" -> Tongue.to(tongue.party(names.of(code.charAt(1))));
            case "deA", "deB", "deC" -> Tongue.of(tongue.party(names.of(code.charAt(2))));
            case "A=", "B=", "C=" -> Tongue.label(names.of(code.charAt(0)));
            case "losA", "losB" -> Tongue.people(names.of(code.charAt(3)));
            case "en", "enQ" -> "en " + tongue.place(names.of(code.endsWith("Q") ? 'Q' : 'P'));
            case "pl", "plQ" -> tongue.place(names.of(code.endsWith("Q") ? 'Q' : 'P'));
            case "prov" -> tongue.province(names.of('P'));
            case "E", "D" -> tongue.when(names.of(code.charAt(0)));
            case "e", "d" -> tongue.election(names.of(Character.toUpperCase(code.charAt(0))));
            case "aD", "aE" -> Tongue.to(tongue.election(names.of(code.charAt(1))));
            case "deD", "deE" -> Tongue.of(tongue.election(names.of(code.charAt(2))));
            case "TOP", "LOW" ->
                cast.end(names.of('E'), names.of('P'), code.equals("TOP"))
                        .map(end -> tongue.town(end.place))
                        .orElse("");
            case "%" -> unit(List.of(" %", " %", "%", " por ciento"), " puntos");
            case "pp" -> unit(List.of(" puntos", " puntos", " puntos porcentuales"), " %");
            case "vv" -> unit(List.of(" votos", " votos", " sufragios", " papeletas"), " %");
            case "es" -> unit(List.of(" escaños", " diputados", " escaños"), " %");
            default -> throw new IllegalArgumentException(code);
        };
    }

    private String unit(List<String> usual, String other) {
        boolean wrong = otherUnit;
        otherUnit = false;
        return wrong ? other : tongue.one(usual);
    }

    private static String capitals(String text) {
        StringBuilder written = new StringBuilder(text);
        for (int i = 0; i < written.length(); i++) {
            boolean opens =
                    i == 0 || (i > 1 && ".\n".indexOf(written.charAt(i - (written.charAt(i - 1) == ' ' ? 2 : 1))) >= 0);
            if (opens && Character.isLetter(written.charAt(i))) {
                written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
            }
        }
        return written.toString();
    }
}

package dev.escrutinio.system.prose;

import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.system.prose.Template.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes texts about random scenes, right ones and wrong ones.
final class ProseWriter {

    private static final int PATIENCE = 400;

    private final Random random;
    private final Cast cast;
    private final Tongue tongue;
    private final Rough rough;
    private final List<Template> templates;

    ProseWriter(RawCounts raw, Catalog catalog, long seed) {
        this.random = new Random(seed);
        this.cast = new Cast(raw, catalog, random);
        this.tongue = new Tongue(catalog, random);
        this.rough = new Rough(random);
        this.templates = templates();
    }

    static List<Template> templates() {
        return Stream.of(System.getProperty("prose.files", "templates,more-templates")
                        .split(","))
                .flatMap(name -> read(name).stream())
                .toList();
    }

    private static List<Template> read(String name) {
        try (InputStream stream = ProseWriter.class.getResourceAsStream("/prose/" + name + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(Template::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line right() {
        while (true) {
            Template template = some();
            for (int i = 0; i < PATIENCE; i++) {
                Optional<Line> line = scene(template, false).flatMap(scene -> write(template, scene, scene, null, -1));
                if (line.isPresent()) {
                    return line.get();
                }
            }
        }
    }

    Line wrong(Mistake mistake) {
        while (true) {
            Template template = some();
            for (int i = 0; i < PATIENCE / 4; i++) {
                Optional<Line> line = wrong(template, mistake);
                if (line.isPresent()) {
                    return line.get();
                }
            }
        }
    }

    private Optional<Line> wrong(Template template, Mistake mistake) {
        return switch (mistake) {
            case DIRECTION -> turned(template);
            case SWAP_PARTIES -> swapped(template, mistake, 'A', 'B');
            case SWAP_PLACES ->
                template.has("enQ") || template.has("plQ") ? swapped(template, mistake, 'P', 'Q') : renamed(template);
            case SWAP_ELECTIONS -> swapped(template, mistake, 'D', 'E');
            case EXTREMES -> extremes(template);
            default -> replaced(template, mistake);
        };
    }

    private Optional<Line> replaced(Template template, Mistake mistake) {
        List<Integer> numbers = IntStream.range(0, template.parts().size())
                .filter(i ->
                        template.parts().get(i) instanceof Part.Number number && suits(template, i, number, mistake))
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int at = numbers.get(random.nextInt(numbers.size()));
        return scene(template, false).flatMap(scene -> write(template, scene, scene, mistake, at));
    }

    private static boolean suits(Template template, int at, Part.Number number, Mistake mistake) {
        boolean rough = rough(number);
        boolean unit = at + 2 < template.parts().size()
                && template.parts().get(at + 1) instanceof Part.Words words
                && words.text().isEmpty()
                && template.parts().get(at + 2) instanceof Part.Named;
        return switch (mistake) {
            case OUTSIDE -> rough;
            case UNIT -> unit && !rough && !number.truth().kind().matches("won|[a-z]+-seats");
            default -> !rough;
        };
    }

    private static boolean rough(Part.Number number) {
        return List.of("casi", "masde", "menosde", "unos", "almenos", "unode", "frac")
                .contains(number.how());
    }

    /// The other word, or a scene in which the condition of the words does not hold.
    private Optional<Line> turned(Template template) {
        List<Integer> turns = IntStream.range(0, template.parts().size())
                .filter(i -> template.parts().get(i) instanceof Part.Turn)
                .boxed()
                .toList();
        if (!turns.isEmpty()) {
            int at = turns.get(random.nextInt(turns.size()));
            return scene(template, false).flatMap(scene -> write(template, scene, scene, Mistake.DIRECTION, at));
        }
        boolean signed = template.flags().stream().anyMatch(flag -> flag.matches("([-+]|x2).*"));
        return signed
                ? scene(template, true).flatMap(scene -> write(template, scene, scene, Mistake.DIRECTION, -1))
                : Optional.empty();
    }

    private Optional<Line> swapped(Template template, Mistake mistake, char one, char other) {
        boolean rough = template.parts().stream().anyMatch(part -> part instanceof Part.Number number && rough(number));
        boolean both = rough
                ? false
                : one == 'D'
                        ? template.has("D}") || template.has("d}")
                        : one == 'P' || (names(template, 'A') && names(template, 'B'));
        return both
                ? scene(template, false)
                        .flatMap(scene -> write(template, scene.swapped(one, other), scene, mistake, -1))
                        .filter(line -> line.figures().stream().anyMatch(figure -> !figure.right()))
                : Optional.empty();
    }

    private static boolean names(Template template, char party) {
        return template.parts().stream()
                .anyMatch(part -> part instanceof Part.Named named
                        && named.code().indexOf(party) >= 0
                        && !named.code().matches("TOP|LOW"));
    }

    /// Figures of one place under the name of another.
    private Optional<Line> renamed(Template template) {
        boolean rough = template.parts().stream().anyMatch(part -> part instanceof Part.Number number && rough(number));
        return scene(template, false)
                .filter(scene -> !rough)
                .filter(scene -> scene.of('P').length() == scene.of('Q').length())
                .flatMap(scene -> write(template, scene.swapped('P', 'Q'), scene, Mistake.SWAP_PLACES, -1))
                .filter(line -> line.figures().stream().anyMatch(figure -> !figure.right()));
    }

    private Optional<Line> extremes(Template template) {
        if (!template.has("TOP") && !template.has("LOW")) {
            return Optional.empty();
        }
        Template other = Template.of(template.source()
                .replace("{TOP}", "{HOW}")
                .replace("{LOW}", "{TOP}")
                .replace("{HOW}", "{LOW}"));
        return scene(template, false).flatMap(scene -> write(other, scene, scene, Mistake.EXTREMES, -1));
    }

    private Optional<Line> write(Template template, Scene names, Scene figures, Mistake mistake, int at) {
        Renderer renderer = new Renderer(cast, tongue, rough, template, names, figures);
        return renderer.write(
                mistake, at, new Planter(cast, random, (number, value) -> renderer.said(number, value, false)));
    }

    private Optional<Scene> scene(Template template, boolean against) {
        Scene scene = cast.draw(
                template.flags().contains("wide"),
                template.flags().contains("province"),
                template.flags().contains("ordered"));
        return template.flags().stream().allMatch(flag -> holds(flag, scene, against))
                ? Optional.of(scene)
                : Optional.empty();
    }

    private boolean holds(String flag, Scene scene, boolean against) {
        if (flag.startsWith("x2")) {
            return ratio(scene, flag.charAt(3))
                    .filter(r -> against ? r < 1.7 && r > 0 : r > 2 && r < 2.04)
                    .isPresent();
        }
        if (flag.startsWith("half")) {
            return ratio(scene, flag.charAt(5))
                    .filter(r -> against ? r > 0.65 : r > 0.48 && r < 0.5)
                    .isPresent();
        }
        if (!flag.matches("[-+?].*")) {
            return true;
        }
        if (flag.startsWith("?")) {
            return holds(flag.substring(1), scene, false);
        }
        String[] parts = flag.substring(1).split(":");
        boolean up = flag.startsWith("+") != against;
        return Template.truth(parts[0], parts.length > 1 ? parts[1] : "")
                .value(cast, scene)
                .filter(value -> Math.abs(value) >= 0.02 && (value > 0) == up)
                .isPresent();
    }

    private Optional<Double> ratio(Scene scene, char party) {
        return Template.truth("votes", "" + party)
                .value(cast, scene)
                .flatMap(to ->
                        Template.truth("votes", party + "D").value(cast, scene).map(from -> to / from));
    }

    private Template some() {
        return templates.get(random.nextInt(templates.size()));
    }
}

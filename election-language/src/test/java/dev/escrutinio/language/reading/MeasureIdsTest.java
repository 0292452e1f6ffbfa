package dev.escrutinio.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escrutinio.facts.catalog.MeasureDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every measure that the lexicon or the code names is one of the catalog: a misspelt id would never match.
class MeasureIdsTest {

    /// «voto a», «apoyo»: a word that becomes votes, a share or both.
    private static final String OPEN = "support";

    private static final Path LEXICON = Path.of("src/main/resources/dev/escrutinio/language/lexicon");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:\\.measure|Measure\\.of|Measure\\.ofYear|context\\(\\)\\.indicator)\\(\"([a-z0-9_]+)\"");

    private final Set<String> known = SmallCountry.facts().catalog().measures().stream()
            .map(MeasureDefinition::id)
            .collect(Collectors.toSet());

    @Test
    void ofTheLexicon() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("measures.tsv", "adjectives.tsv", "groups.tsv")) {
            Files.readAllLines(LEXICON.resolve(file)).stream()
                    .map(line -> line.replaceFirst("^\\*", "").split("[\\t ]", 2)[0])
                    .forEach(named::add);
        }
        assertThat(named).contains("votes", "income_person", "c21_student").allMatch(this::isKnown);
    }

    @Test
    void ofTheCode() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                IN_CODE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).contains("votes", "margin_votes", "sections").allMatch(this::isKnown);
    }

    private boolean isKnown(String id) {
        return known.contains(id) || OPEN.equals(id);
    }
}

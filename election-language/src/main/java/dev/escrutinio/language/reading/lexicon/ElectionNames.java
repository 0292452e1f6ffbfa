package dev.escrutinio.language.reading.lexicon;

import dev.escrutinio.facts.catalog.Election;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Short names of the loaded elections, made from their polling days: «10N», «28A», «verano de 2023».
final class ElectionNames {

    private static final String INITIALS = "efmamjjasond";

    /// Seasons that a month's days count among; December is said to be both.
    private static final List<Set<String>> SEASONS = List.of(
            Set.of("invierno"),
            Set.of("invierno"),
            Set.of("invierno", "primavera"),
            Set.of("primavera"),
            Set.of("primavera"),
            Set.of("primavera", "verano"),
            Set.of("verano"),
            Set.of("verano"),
            Set.of("verano", "otono"),
            Set.of("otono"),
            Set.of("otono"),
            Set.of("otono", "invierno"));

    private static final List<String> ORDINALS = List.of("primer", "segund", "tercer");

    private final Map<List<String>, List<String>> byName = new LinkedHashMap<>();

    private ElectionNames() {}

    static void addTo(Trie trie, List<Election> elections) {
        ElectionNames names = new ElectionNames();
        elections.forEach(names::add);
        names.addOrdinals(elections);
        names.addLast(elections);
        names.byName.forEach((name, ids) -> trie.add(name, new Meaning.ElectionsNamed(List.copyOf(ids))));
    }

    private void add(Election election) {
        LocalDate day = election.date();
        String initial = Character.toString(INITIALS.charAt(day.getMonthValue() - 1));
        named(election, Integer.toString(day.getDayOfMonth()), initial);
        String year = Integer.toString(day.getYear());
        for (String season : SEASONS.get(day.getMonthValue() - 1)) {
            named(election, season, "de", year);
            named(election, season, "del", year);
            named(election, season, "de", year.substring(2));
            named(election, season, "del", year.substring(2));
            named(election, season, year);
        }
        for (String part : parts(day.getMonthValue())) {
            named(election, part, "de", year);
            named(election, part, "del", year);
        }
    }

    private static List<String> parts(int month) {
        return month < 5
                ? List.of("principios", "comienzos", "inicios")
                : month > 8 ? List.of("finales") : List.of("mediados");
    }

    /// «las últimas de 2019», «la repetición electoral de 2019»: the last ones of a year.
    private void addLast(List<Election> elections) {
        Map<Integer, Election> last = new TreeMap<>();
        elections.forEach(each -> last.merge(
                each.date().getYear(), each, (one, other) -> one.date().isAfter(other.date()) ? one : other));
        last.values().forEach(election -> {
            String year = Integer.toString(election.date().getYear());
            for (String of : List.of("de", "del")) {
                named(election, "ultimas", of, year);
                named(election, "ultimas", "elecciones", of, year);
                named(election, "ultimas", "generales", of, year);
                named(election, "ultimas", "elecciones", "generales", of, year);
                named(election, "repeticion", of, year);
                named(election, "repeticion", "electoral", of, year);
            }
        });
    }

    /// Of several elections of a year: «las segundas elecciones de 2019».
    private void addOrdinals(List<Election> elections) {
        Map<Integer, List<Election>> byYear = new TreeMap<>();
        elections.forEach(each -> byYear.computeIfAbsent(each.date().getYear(), key -> new ArrayList<>())
                .add(each));
        byYear.values().stream().filter(each -> each.size() > 1).forEach(each -> {
            for (int i = 0; i < Math.min(each.size(), ORDINALS.size()); i++) {
                addOrdinal(each.get(i), ORDINALS.get(i));
            }
        });
    }

    private void addOrdinal(Election election, String stem) {
        String year = Integer.toString(election.date().getYear());
        for (String of : List.of("de", "del")) {
            named(election, stem + "as", "elecciones", of, year);
            named(election, stem + "as", "generales", of, year);
            named(election, stem + "as", "elecciones", "generales", of, year);
            named(election, stem + "as", of, year);
            named(election, stem + "a", "convocatoria", of, year);
        }
    }

    private void named(Election election, String... words) {
        byName.computeIfAbsent(List.of(words), key -> new ArrayList<>()).add(election.id());
    }
}

package dev.escrutinio.facts.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people wrote down about parties, measures and names; the same for every load. Immutable.
public final class CuratedTables {

    private static final List<String> FILES = List.of(
            "parties.json",
            "candidacies.json",
            "spaces.json",
            "measures.json",
            "place-names.json",
            "indicator-sources.json",
            "merged-columns.json");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<PartyEntry> families;
    private final List<CandidacyEntry> candidacies;
    private final List<PartySpace> spaces;
    private final List<MeasureDefinition> measures;
    private final CuratedPlaces places;
    private final List<IndicatorSource> sources;
    private final PartyTable table;
    private final Map<String, PartyEntry> byId;
    private final String digest;

    private CuratedTables(String digest) {
        this.digest = digest;
        families = List.copyOf(read("parties.json", new TypeReference<List<PartyEntry>>() {}));
        candidacies = List.copyOf(read("candidacies.json", new TypeReference<List<CandidacyEntry>>() {}));
        spaces = List.copyOf(read("spaces.json", new TypeReference<List<PartySpace>>() {}));
        places = read("place-names.json", new TypeReference<CuratedPlaces>() {});
        sources = List.copyOf(read("indicator-sources.json", new TypeReference<List<IndicatorSource>>() {}));
        Map<String, List<String>> columns = columnsOf(sources);
        measures = read("measures.json", new TypeReference<List<MeasureEntry>>() {}).stream()
                .map(measure -> measure.definition(columns.getOrDefault(measure.id(), List.of())))
                .toList();
        table = new PartyTable(families, candidacies);
        byId = families.stream().collect(Collectors.toUnmodifiableMap(PartyEntry::id, Function.identity()));
    }

    /// Names of columns that say what they hold, by measure: neither a single word («wage»), which may be any word of a
    /// question, nor one that tells its year, nor one that files use for two measures.
    private static Map<String, List<String>> columnsOf(List<IndicatorSource> sources) {
        Map<String, Set<String>> measuresOf = sources.stream()
                .flatMap(source -> source.columns().stream())
                .filter(value -> value.period() == null && value.column().indexOf('_') > 0)
                .collect(Collectors.groupingBy(
                        IndicatorSource.Value::column,
                        TreeMap::new,
                        Collectors.mapping(IndicatorSource.Value::measure, Collectors.toSet())));
        return measuresOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().iterator().next(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /// Reads the tables that this module carries.
    public static CuratedTables load() {
        return new CuratedTables(digestOf(FILES));
    }

    /// Id of a candidacy's party: its family, or its own if no family takes it.
    public String familyOf(String election, String nationalCode, String initials, String name) {
        return curatedFamily(election, nationalCode, initials, name)
                .orElseGet(() -> PartyTable.ownId(nationalCode, initials, name));
    }

    /// Family of a candidacy if the tables know one.
    public Optional<String> curatedFamily(String election, String nationalCode, String initials, String name) {
        return table.curated(election, nationalCode, initials, name);
    }

    /// Family of exactly this label, initials or name, if it is of one family only.
    public Optional<String> familyNamed(String text) {
        return table.named(text);
    }

    /// Files of indicators, and what their columns mean.
    public List<IndicatorSource> indicatorSources() {
        return sources;
    }

    /// Source of a load's or file's name (`ine/renta_secciones_2019`, `renta_secciones_2019`).
    public Optional<IndicatorSource> indicatorSource(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return sources.stream().filter(source -> source.files().contains(file)).findFirst();
    }

    /// Orders loads by the weight of their indicators, the most trusted first: official sources by edition,
    /// newest first, then others; by name where equal.
    public Comparator<String> loadOrder() {
        return Comparator.comparingInt((String load) ->
                        indicatorSource(load).map(source -> -source.edition()).orElse(0))
                .thenComparing(Comparator.naturalOrder());
    }

    /// Family inside whose candidacies a party stood in an election and province: `izquierda-unida` in
    /// 2019-04 within `unidas-podemos`, in Barcelona within `en-comu-podem`.
    ///
    /// @param province code of the province; empty for the nation and for regions of several
    public Optional<String> within(String election, String party, String province) {
        PartyEntry entry = byId.get(party);
        if (entry == null) {
            return Optional.empty();
        }
        String here = entry.within().get(election + "@" + province);
        return Optional.ofNullable(here == null ? entry.within().get(election) : here);
    }

    /// Party spaces.
    public List<PartySpace> spaces() {
        return spaces;
    }

    /// Measures, without the periods that loads bring.
    public List<MeasureDefinition> measures() {
        return measures;
    }

    /// SHA-256 of the tables' content, hexadecimal.
    public String digest() {
        return digest;
    }

    List<PartyEntry> families() {
        return families;
    }

    List<CandidacyEntry> candidacies() {
        return candidacies;
    }

    Optional<PartyEntry> family(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    CuratedPlaces places() {
        return places;
    }

    static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = open(file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String digestOf(List<String> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                try (InputStream in = open(file)) {
                    sha.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("curated tables cannot be read", e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(CuratedTables.class.getResourceAsStream(file), file);
    }
}

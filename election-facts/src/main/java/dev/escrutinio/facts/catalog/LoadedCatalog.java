package dev.escrutinio.facts.catalog;

import dev.escrutinio.contracts.plan.Level;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The catalog of loaded entries.
final class LoadedCatalog implements Catalog {

    private final List<Election> elections;
    private final Map<String, Election> electionById;
    private final Map<String, Party> parties;
    private final CuratedTables curated;
    private final Map<String, PartySpace> spaces;
    private final Map<String, MeasureDefinition> measures;
    private final Map<String, Place> places;
    private final Map<String, List<String>> towns = new HashMap<>();
    private final Map<String, List<String>> townsOfProvince = new HashMap<>();
    private final Map<String, List<String>> provinces = new HashMap<>();
    private final List<String> regions;
    private final Sections sections;

    LoadedCatalog(
            List<Election> elections,
            Map<String, Party> parties,
            CuratedTables curated,
            Map<String, MeasureDefinition> measures,
            Map<String, Place> places,
            Sections sections) {
        this.elections = List.copyOf(elections);
        electionById = elections.stream().collect(Collectors.toUnmodifiableMap(Election::id, Function.identity()));
        this.parties = Collections.unmodifiableMap(parties);
        this.curated = curated;
        spaces = curated.spaces().stream().collect(Collectors.toUnmodifiableMap(PartySpace::id, Function.identity()));
        this.measures = Collections.unmodifiableMap(measures);
        this.places = Collections.unmodifiableMap(places);
        this.sections = sections;
        regions = codes(Level.REGION).toList();
        provinces.put("ES", codes(Level.PROVINCE).toList());
        regions.forEach(region -> provinces.put(region, provincesIn(region)));
        codes(Level.PROVINCE).forEach(province -> provinces.put(province, List.of(province)));
        elections.forEach(election -> addTowns(election.id()));
    }

    private Stream<String> codes(Level level) {
        return places.values().stream()
                .filter(one -> one.level() == level)
                .map(Place::code)
                .sorted();
    }

    private List<String> provincesIn(String region) {
        return codes(Level.PROVINCE)
                .filter(code ->
                        region.equals(Objects.requireNonNull(places.get(code)).parent()))
                .toList();
    }

    private void addTowns(String election) {
        List<String> all = codes(Level.MUNICIPALITY)
                .filter(code ->
                        Objects.requireNonNull(places.get(code)).elections().contains(election))
                .toList();
        towns.put(election, all);
        all.stream()
                .collect(Collectors.groupingBy(code -> code.substring(0, 2)))
                .forEach((province, own) -> townsOfProvince.put(election + province, List.copyOf(own)));
    }

    @Override
    public List<Election> elections() {
        return elections;
    }

    @Override
    public Optional<Election> election(String id) {
        return Optional.ofNullable(electionById.get(id));
    }

    @Override
    public Collection<Party> parties() {
        return parties.values();
    }

    @Override
    public Optional<Party> party(String id) {
        return Optional.ofNullable(parties.get(id));
    }

    @Override
    public Collection<PartySpace> spaces() {
        return curated.spaces();
    }

    @Override
    public Optional<PartySpace> space(String id) {
        return Optional.ofNullable(spaces.get(id));
    }

    @Override
    public Optional<String> within(String election, String party, String place) {
        List<Optional<String>> families = (PlaceCodes.known(place) ? provincesOf(place) : List.<String>of())
                .stream()
                        .map(province -> curated.within(election, party, province))
                        .distinct()
                        .toList();
        return families.size() == 1 ? families.getFirst() : curated.within(election, party, "");
    }

    @Override
    public Collection<MeasureDefinition> measures() {
        return measures.values();
    }

    @Override
    public Optional<MeasureDefinition> measure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    @Override
    public Collection<Place> places() {
        return places.values();
    }

    @Override
    public Optional<Place> place(String code) {
        Place listed = places.get(code);
        return listed == null ? Optional.ofNullable(made(code)) : Optional.of(listed);
    }

    @Override
    public Optional<String> parent(String code) {
        if (!PlaceCodes.known(code)) {
            return Optional.empty();
        }
        return switch (PlaceCodes.level(code)) {
            case NATION -> Optional.empty();
            case REGION -> Optional.of("ES");
            case PROVINCE -> Optional.ofNullable(places.get(code)).map(Place::parent);
            case MUNICIPALITY -> Optional.of(code.substring(0, 2));
            case DISTRICT -> Optional.of(code.substring(0, 5));
            case SECTION -> Optional.of(code.substring(0, 7));
            case CERA -> Optional.of(code.substring(1));
        };
    }

    @Override
    public List<String> inside(String election, String place, Level level) {
        if (!PlaceCodes.known(place) || !electionById.containsKey(election)) {
            return List.of();
        }
        if (PlaceCodes.level(place) == level) {
            return List.of(place);
        }
        return switch (level) {
            case NATION -> List.of();
            case REGION -> place.equals("ES") ? regions : List.of();
            case PROVINCE -> provinces(place);
            case CERA ->
                provinces(place).stream()
                        .map(code -> "C" + code)
                        .filter(code -> sections.exists(election, code))
                        .toList();
            case MUNICIPALITY -> towns(election, place);
            case DISTRICT, SECTION -> sections.inside(election, place, level);
        };
    }

    private List<String> provinces(String place) {
        return provinces.getOrDefault(place, List.of());
    }

    private List<String> provincesOf(String place) {
        return switch (PlaceCodes.level(place)) {
            case NATION, REGION, PROVINCE -> provinces(place);
            case MUNICIPALITY, DISTRICT, SECTION -> List.of(place.substring(0, 2));
            case CERA -> List.of(place.substring(1));
        };
    }

    private List<String> towns(String election, String place) {
        if (place.equals("ES")) {
            return towns.getOrDefault(election, List.of());
        }
        List<String> inside = provinces(place);
        return inside.size() == 1
                ? townsOf(election, inside.getFirst())
                : inside.stream()
                        .flatMap(province -> townsOf(election, province).stream())
                        .toList();
    }

    private List<String> townsOf(String election, String province) {
        return townsOfProvince.getOrDefault(election + province, List.of());
    }

    private @Nullable Place made(String code) {
        if (!PlaceCodes.known(code)) {
            return null;
        }
        List<String> when = elections.stream()
                .map(Election::id)
                .filter(id -> sections.exists(id, code))
                .toList();
        Level level = PlaceCodes.level(code);
        String above = parent(code).orElse("");
        boolean nowhere = when.isEmpty() && !sections.published(code);
        return nowhere || !level.below(Level.MUNICIPALITY)
                ? null
                : new Place(
                        code,
                        level,
                        madeName(code, level),
                        List.of(),
                        List.of(),
                        above,
                        List.of(),
                        java.util.Set.copyOf(when),
                        0);
    }

    private String madeName(String code, Level level) {
        if (level == Level.CERA) {
            return "residentes en el extranjero de " + nameOf(code.substring(1));
        }
        String town = nameOf(code.substring(0, 5));
        return level == Level.DISTRICT
                ? "distrito " + Integer.parseInt(code.substring(5)) + " de " + town
                : "sección " + code + " (" + town + ")";
    }

    private String nameOf(String code) {
        Place place = places.get(code);
        return place == null ? code : place.name();
    }
}

package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import dev.escrutinio.facts.catalog.Party;
import dev.escrutinio.facts.catalog.PartySpace;
import dev.escrutinio.facts.catalog.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A catalog of a few places, parties and measures, written by hand.
final class SmallCatalog implements Catalog {

    private static final List<Place> PLACES = List.of(
            place("ES", Level.NATION, "España", null),
            place("R08", Level.REGION, "Castilla y León", "ES"),
            place("R12", Level.REGION, "Comunidad de Madrid", "ES"),
            place("R14", Level.REGION, "País Vasco", "ES"),
            place("11", Level.PROVINCE, "Cádiz", "R01"),
            place("28", Level.PROVINCE, "Madrid", "R12"),
            place("47", Level.PROVINCE, "Valladolid", "R08"),
            place("17", Level.PROVINCE, "Girona", "R09"),
            place("16", Level.PROVINCE, "Cuenca", "R07"),
            place("35", Level.PROVINCE, "Las Palmas", "R05"),
            place("47085", Level.MUNICIPALITY, "Medina del Campo", "47"),
            place("15030", Level.MUNICIPALITY, "A Coruña", "15"),
            place("04902", Level.MUNICIPALITY, "El Ejido", "04"),
            place("28079", Level.MUNICIPALITY, "Madrid", "28"),
            place("48044", Level.MUNICIPALITY, "Getxo", "48"),
            place("36057", Level.MUNICIPALITY, "Vigo", "36"),
            place("16135", Level.MUNICIPALITY, "Moya", "16"),
            place("35013", Level.MUNICIPALITY, "Moya", "35"),
            place("45069", Level.MUNICIPALITY, "Illán de Vacas", "45"),
            place("2807907", Level.DISTRICT, "distrito 7 de Madrid", "28079"),
            place("0704004061", Level.SECTION, "sección 0704004061 (Palma)", "0704004"),
            place("C47", Level.CERA, "residentes en el extranjero de Valladolid", "47"));

    private static final List<Party> PARTIES = List.of(
            party("psoe", "PSOE", "el"),
            party("pp", "PP", "el"),
            party("vox", "Vox", ""),
            party("iu", "IU", ""),
            party("erc", "ERC", ""),
            party("cup", "CUP", "la"),
            party("verdes", "Verdes", "los"));

    private static final List<MeasureDefinition> MEASURES = List.of(
            counted("votes", Unit.VOTES, "votos", "votos", "los", true),
            share("vote_share", "% de voto (sobre votos válidos)", "porcentaje de voto", "el", "valid", true),
            share("turnout", "participación", "participación", "la", "census", false),
            share("abstention_share", "abstención", "abstención", "la", "census", false),
            counted("blank", Unit.VOTES, "votos en blanco", "votos en blanco", "los", false),
            new MeasureDefinition(
                    "second_advance",
                    MeasureKind.COUNT,
                    Unit.PEOPLE,
                    "votantes en el segundo avance",
                    "votantes en el segundo avance",
                    "los",
                    false,
                    "second_advance",
                    null,
                    List.of(),
                    List.of(),
                    List.of()),
            counted("sections", Unit.COUNT, "secciones", "número de secciones", "el", false),
            counted("census", Unit.PEOPLE, "censo", "censo", "el", false),
            measure("seats", MeasureKind.SEATS, Unit.SEATS, "escaños", "escaños", "los", null, true),
            indicator(
                    "income_person", Unit.EUROS, "renta neta media por persona", "renta neta media por persona", "la"),
            indicator("mean_age", Unit.YEARS, "edad media", "edad media", "la"),
            indicator("population", Unit.PEOPLE, "población", "población", "la"));

    private static final List<Election> ELECTIONS = List.of(
            new Election("2016-06", LocalDate.of(2016, 6, 26), Map.of(), false, false),
            new Election("2019-04", LocalDate.of(2019, 4, 28), Map.of(), false, false),
            new Election("2019-11", LocalDate.of(2019, 11, 10), Map.of(), false, false),
            new Election("2023-07", LocalDate.of(2023, 7, 23), Map.of(), false, false));

    private static final List<PartySpace> SPACES = List.of(new PartySpace(
            "unidas-podemos-y-confluencias", "Unidas Podemos y sus confluencias", List.of("up"), List.of()));

    private static Place place(String code, Level level, String name, @Nullable String parent) {
        return new Place(code, level, name, List.of(), List.of(), parent, List.of(), Set.of(), 0);
    }

    private static Party party(String id, String label, String article) {
        return new Party(id, label, article, label, List.of(), "#000000", true, Set.of());
    }

    private static MeasureDefinition counted(
            String id, Unit unit, String label, String noun, String article, boolean party) {
        return measure(id, MeasureKind.COUNT, unit, label, noun, article, null, party);
    }

    private static MeasureDefinition share(
            String id, String label, String noun, String article, String denominator, boolean party) {
        return measure(id, MeasureKind.SHARE, Unit.PERCENT, label, noun, article, denominator, party);
    }

    private static MeasureDefinition indicator(String id, Unit unit, String label, String noun, String article) {
        return measure(id, MeasureKind.INDICATOR, unit, label, noun, article, null, false);
    }

    private static MeasureDefinition measure(
            String id,
            MeasureKind kind,
            Unit unit,
            String label,
            String noun,
            String article,
            @Nullable String denominator,
            boolean party) {
        return new MeasureDefinition(
                id, kind, unit, label, noun, article, party, null, denominator, List.of(), List.of(), List.of());
    }

    @Override
    public List<Election> elections() {
        return ELECTIONS;
    }

    @Override
    public Optional<Election> election(String id) {
        return ELECTIONS.stream().filter(election -> election.id().equals(id)).findFirst();
    }

    @Override
    public Collection<Party> parties() {
        return PARTIES;
    }

    @Override
    public Optional<Party> party(String id) {
        return PARTIES.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    @Override
    public Collection<PartySpace> spaces() {
        return SPACES;
    }

    @Override
    public Optional<PartySpace> space(String id) {
        return SPACES.stream().filter(space -> space.id().equals(id)).findFirst();
    }

    @Override
    public Collection<MeasureDefinition> measures() {
        return MEASURES;
    }

    @Override
    public Optional<MeasureDefinition> measure(String id) {
        return MEASURES.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    @Override
    public Collection<Place> places() {
        return PLACES.stream()
                .filter(place -> place.level().compareTo(Level.MUNICIPALITY) <= 0)
                .toList();
    }

    @Override
    public Optional<Place> place(String code) {
        return PLACES.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    @Override
    public Optional<String> parent(String code) {
        return place(code).map(Place::parent);
    }

    @Override
    public List<String> inside(String election, String place, Level level) {
        return List.of();
    }
}

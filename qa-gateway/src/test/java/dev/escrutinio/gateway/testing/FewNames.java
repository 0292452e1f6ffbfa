package dev.escrutinio.gateway.testing;

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

/// A catalog of one election, two parties, four places and one measure.
final class FewNames implements Catalog {
    private static final Set<String> NOVEMBER = Set.of("2019-11");

    @Override
    public List<Election> elections() {
        return List.of(new Election("2019-11", LocalDate.of(2019, 11, 10), Map.of("39", 5), false, false));
    }

    @Override
    public Optional<Election> election(String id) {
        return elections().stream().filter(election -> election.id().equals(id)).findFirst();
    }

    @Override
    public Collection<Party> parties() {
        return List.of(
                new Party(
                        "psoe", "PSOE", "el", "Partido Socialista", List.of("los socialistas"), "#f00", true, NOVEMBER),
                new Party("vox", "Vox", "", "Vox", List.of(), "#0f0", true, NOVEMBER));
    }

    @Override
    public Optional<Party> party(String id) {
        return parties().stream().filter(party -> party.id().equals(id)).findFirst();
    }

    @Override
    public Collection<PartySpace> spaces() {
        return List.of();
    }

    @Override
    public Optional<PartySpace> space(String id) {
        return Optional.empty();
    }

    @Override
    public Collection<MeasureDefinition> measures() {
        return List.of(new MeasureDefinition(
                "vote_share",
                MeasureKind.SHARE,
                Unit.PERCENT,
                "% de voto",
                "porcentaje de voto",
                "el",
                true,
                "party_votes",
                "valid",
                List.of("porcentaje"),
                List.of(Level.MUNICIPALITY),
                List.of()));
    }

    @Override
    public Optional<MeasureDefinition> measure(String id) {
        return measures().stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    @Override
    public Collection<Place> places() {
        return List.of(
                place("39087", Level.MUNICIPALITY, "Torrelavega", 51_000),
                place("47085", Level.MUNICIPALITY, "Medina del Campo", 20_000),
                place("39", Level.PROVINCE, "Cantabria", 580_000),
                place("39016", Level.MUNICIPALITY, "Los Corrales de Torre", 900));
    }

    @Override
    public Optional<Place> place(String code) {
        return places().stream().filter(place -> place.code().equals(code)).findFirst();
    }

    @Override
    public Optional<String> parent(String code) {
        return Optional.empty();
    }

    @Override
    public List<String> inside(String election, String place, Level level) {
        return List.of();
    }

    private static Place place(String code, Level level, String name, int population) {
        return new Place(code, level, name, List.of(), List.of(), null, List.of(), NOVEMBER, population);
    }
}

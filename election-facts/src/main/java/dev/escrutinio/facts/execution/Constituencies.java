package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.allocation.Contender;
import dev.escrutinio.facts.allocation.DHondt;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.facts.store.Facts.PartyVotes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the constituencies of a real or what-if allocation.
final class Constituencies {

    // The law gives Ceuta and Melilla their only seat by simple majority (LOREG art. 163.2).
    private static final List<String> SIMPLE_MAJORITY = List.of("51", "52");

    private final Facts facts;
    private final MeasureReader reader;
    private final Operation.Seats asked;
    private final String election;
    private final Map<String, Integer> seats;

    Constituencies(Facts facts, MeasureReader reader, Operation.Seats asked, String election) {
        this.facts = facts;
        this.reader = reader;
        this.asked = asked;
        this.election = election;
        seats = facts.catalog().election(election).map(Election::seats).orElse(Map.of());
    }

    /// The constituencies of a place; none if the number of seats of one is not known.
    List<Constituency> of(Spot spot) {
        List<String> provinces = spot.codes().stream()
                .flatMap(code -> facts.catalog().inside(election, code, Level.PROVINCE).stream())
                .filter(province -> facts.exists(election, province))
                .distinct()
                .toList();
        if (provinces.isEmpty() || !seats.keySet().containsAll(provinces)) {
            return List.of();
        }
        return asked.singleConstituency() && provinces.size() > 1
                ? List.of(single(spot, provinces))
                : provinces.stream().map(this::province).toList();
    }

    private Constituency province(String province) {
        int number = asked.seats() == null ? seats.getOrDefault(province, 0) : asked.seats();
        // With several seats supposed the law's threshold holds there, too.
        boolean majority = SIMPLE_MAJORITY.contains(province) && asked.threshold() == null && number == 1;
        return new Constituency(
                merged(facts.candidacies(election, province)),
                valid(Spot.of(province)),
                majority ? 0 : threshold(),
                number);
    }

    private Constituency single(Spot spot, List<String> provinces) {
        int all = provinces.stream()
                .mapToInt(province -> seats.getOrDefault(province, 0))
                .sum();
        List<PartyVotes> votes = reader.results(election, spot, Scope.WITH_CERA);
        return new Constituency(merged(votes), valid(spot), threshold(), asked.seats() == null ? all : asked.seats());
    }

    private long valid(Spot spot) {
        return reader.term(election, spot, "valid", Scope.WITH_CERA);
    }

    private double threshold() {
        Double other = asked.threshold();
        return other == null ? DHondt.LEGAL_THRESHOLD : other;
    }

    private List<Contender> merged(List<PartyVotes> candidacies) {
        Map<String, Long> groups = new LinkedHashMap<>();
        List<Contender> contenders = new ArrayList<>();
        for (PartyVotes one : candidacies) {
            String group = group(one.party());
            if (group.isEmpty()) {
                contenders.add(new Contender(one.party(), one.votes()));
            } else {
                groups.merge(group, one.votes(), Long::sum);
            }
        }
        groups.forEach((group, votes) -> contenders.add(new Contender(group, votes)));
        contenders.sort(Comparator.comparingLong(Contender::votes).reversed().thenComparing(Contender::party));
        return contenders;
    }

    private String group(String party) {
        for (List<String> group : asked.merged()) {
            if (group.stream().anyMatch(member -> members(member).contains(party))) {
                return String.join("+", group);
            }
        }
        return "";
    }

    private List<String> members(String party) {
        return facts.catalog()
                .space(party)
                .map(space -> space.membersIn(election))
                .orElse(List.of(party));
    }
}

package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.ComparedWith;
import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.allocation.Allocation;
import dev.escrutinio.facts.allocation.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Seats by D'Hondt, real or what-if.
final class SeatsOperation {

    private static final String SEATS = "seats";
    private static final String VOTES = "votes";

    private SeatsOperation() {}

    static void run(Run run, Operation.Seats seats) {
        seats.merged().forEach(group -> group.forEach(new Measures(run.facts())::checkParty));
        for (Spot spot : run.spots()) {
            for (String election : run.elections()) {
                if (spot.wide()) {
                    tell(run, seats, election, spot);
                } else {
                    run.miss(run.reasons().seatsBelowProvince(spot.code()));
                }
            }
        }
    }

    private static void tell(Run run, Operation.Seats seats, String election, Spot spot) {
        List<Constituency> constituencies = new Constituencies(run.facts(), run.reader(), seats, election).of(spot);
        if (constituencies.isEmpty()) {
            run.miss(run.reasons().seatsNotKnown(spot.code(), election));
            return;
        }
        if (constituencies.size() > 1 && (seats.seats() != null || seats.lastSeat())) {
            throw new Refusal(run.reasons()
                    .oneConstituencyNeeded(seats.lastSeat() ? "El último escaño" : "Otro número de escaños"));
        }
        List<Allocation> allocations =
                constituencies.stream().map(Constituency::allocate).toList();
        tellParties(run, election, spot, allocations);
        int total = constituencies.stream().mapToInt(Constituency::seats).sum();
        run.tell(figure(total, Unit.SEATS, SEATS, null, election, spot, Role.TOTAL, null));
        if (seats.lastSeat()) {
            tellLast(run, election, spot, allocations.getFirst());
        }
    }

    private static void tellParties(Run run, String election, Spot spot, List<Allocation> allocations) {
        Map<String, Integer> won = new TreeMap<>();
        allocations.forEach(allocation -> {
            allocation.shares().forEach(share -> won.merge(share.contender().party(), share.seats(), Integer::sum));
            if (!allocation.drawn().isEmpty()) {
                run.notes()
                        .tie(allocation.drawn().stream().map(Contender::party).toList());
            }
        });
        List<String> wanted = run.measures().stream()
                .map(Asked::party)
                .filter(party -> party != null && !party.equals(MeasureReader.WINNER))
                .toList();
        wanted.forEach(party -> won.putIfAbsent(party, 0));
        won.entrySet().stream()
                .filter(one -> wanted.isEmpty() ? one.getValue() > 0 : wanted.contains(one.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> run.tell(
                        figure(one.getValue(), Unit.SEATS, SEATS, one.getKey(), election, spot, Role.VALUE, null)));
    }

    private static void tellLast(Run run, String election, Spot spot, Allocation allocation) {
        Allocation.Share last = allocation.last();
        Allocation.Share next = allocation.next();
        if (last == null || next == null) {
            return;
        }
        run.tell(votes(last.contender(), election, spot, Role.LAST_SEAT));
        run.tell(votes(next.contender(), election, spot, Role.NEXT_SEAT));
        if (!last.equals(next)) {
            ComparedWith with = new ComparedWith(null, last.contender().party(), null, null);
            run.tell(figure(
                    (double) allocation.votesShort(),
                    Unit.VOTES,
                    VOTES,
                    next.contender().party(),
                    election,
                    spot,
                    Role.DIFFERENCE,
                    with));
        }
    }

    private static Figure votes(Contender contender, String election, Spot spot, Role role) {
        return figure((double) contender.votes(), Unit.VOTES, VOTES, contender.party(), election, spot, role, null);
    }

    private static Figure figure(
            double value,
            Unit unit,
            String measure,
            @Nullable String party,
            String election,
            Spot spot,
            Role role,
            @Nullable ComparedWith with) {
        return new Figure(
                value,
                unit,
                measure,
                party,
                spot.code(),
                election,
                null,
                null,
                Scope.WITH_CERA,
                null,
                null,
                null,
                role,
                null,
                with,
                null,
                null);
    }
}

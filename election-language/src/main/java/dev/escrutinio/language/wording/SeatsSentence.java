package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Seats by party, real or what-if, and who took the last one.
final class SeatsSentence implements Sentences {

    private final Names names;

    SeatsSentence(Names names) {
        this.names = names;
    }

    @Override
    public String write(Query query, List<Figure> figures) {
        Operation.Seats seats = query.operation() instanceof Operation.Seats asked ? asked : Operation.Seats.real();
        return Told.bySpot(figures).values().stream()
                .map(spot -> spot(seats, spot))
                .collect(Collectors.joining(" "));
    }

    private String spot(Operation.Seats seats, List<Figure> figures) {
        List<String> sentences = new ArrayList<>();
        last(seats, figures).map(Spanish::sentence).ifPresent(sentences::add);
        List<Figure> parties = parties(figures);
        if (!parties.isEmpty()) {
            sentences.add(Spanish.sentence(allocation(seats, figures, parties)));
        }
        return String.join(" ", sentences);
    }

    /// Figures of the parties' seats.
    static List<Figure> parties(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.party() != null && figure.unit() == Unit.SEATS)
                .filter(figure -> figure.role() != Role.LAST_SEAT && figure.role() != Role.NEXT_SEAT)
                .toList();
    }

    private String allocation(Operation.Seats seats, List<Figure> figures, List<Figure> parties) {
        Figure any = figures.getFirst();
        String total = Told.first(figures, Role.TOTAL)
                .map(figure -> " (" + Numbers.text(figure) + " en total)")
                .orElse("");
        List<String> told = parties.stream().map(this::party).toList();
        String what = new WhatIf(names).phrase(seats);
        String head = what.isEmpty() ? "escaños" : what + ", el reparto de escaños sería";
        return head + names.in(any) + names.during(any) + total + ": " + Spanish.list(told);
    }

    private String party(Figure figure) {
        String party = names.parties().label(Objects.requireNonNull(figure.party()));
        return party + " " + (figure.value() == 0 ? "ninguno (0)" : Numbers.whole((long) figure.value()));
    }

    private Optional<String> last(Operation.Seats seats, List<Figure> figures) {
        String what = new WhatIf(names).phrase(seats);
        return Told.first(figures, Role.LAST_SEAT).map(last -> {
            String next = Told.first(figures, Role.NEXT_SEAT)
                    .map(figure -> "; el siguiente habría sido para " + contender(figure))
                    .orElse("");
            String lacked = Told.first(figures, Role.DIFFERENCE)
                    .map(figure -> ", a falta de " + Numbers.size(figure))
                    .orElse("");
            return (what.isEmpty() ? "" : what + ", ") + "el último escaño" + names.in(last) + names.during(last)
                    + (what.isEmpty() ? " fue para " : " habría sido para ") + contender(last) + next + lacked;
        });
    }

    private String contender(Figure figure) {
        return names.party(figure) + " (con " + Numbers.text(figure) + ")";
    }
}

package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Says which count figures are from, where it matters: from the province up, or where two counts meet.
final class ScopeRemark {

    private final Names names;

    ScopeRemark(Names names) {
        this.names = names;
    }

    /// A sentence with a space in front; empty where there is but one count.
    String remark(List<Figure> all) {
        List<Figure> figures = all.stream().filter(ScopeRemark::ofCount).toList();
        if (!figures.isEmpty() && figures.stream().allMatch(this::onlyFromAbroad)) {
            return "";
        }
        Set<Scope> scopes = figures.stream().map(Figure::scope).collect(Collectors.toSet());
        if (scopes.size() > 1) {
            return mixed(figures);
        }
        boolean wide = figures.stream().anyMatch(this::mayHoldVotesFromAbroad);
        if (scopes.isEmpty() || (!wide && !scopes.contains(Scope.WITH_CERA))) {
            return "";
        }
        return scopes.contains(Scope.WITH_CERA)
                ? " Recuento con el voto exterior (CERA)."
                : " Recuento sin el voto exterior (CERA).";
    }

    /// « (con el voto exterior, CERA)», for an interpretation.
    static String of(Scope scope) {
        return switch (scope) {
            case WITH_CERA -> " (con el voto exterior, CERA)";
            case WITHOUT_CERA -> " (sin el voto exterior)";
            case NOT_APPLICABLE -> "";
        };
    }

    private String mixed(List<Figure> figures) {
        List<String> with = new ArrayList<>();
        for (Figure figure : figures) {
            String place = Objects.toString(figure.place(), "ES");
            String of = names.places().of(place);
            if (figure.scope() == Scope.WITH_CERA && !with.contains(of)) {
                with.add(of);
            }
        }
        return " Las cifras " + Spanish.list(with) + " incluyen el voto exterior (CERA); las demás, no.";
    }

    private static boolean ofCount(Figure figure) {
        boolean places = figure.role() == Role.OUT_OF || figure.role() == Role.N || figure.role() == Role.LEFT_OUT;
        // A statistic over towns names the province around them, whose own count it is not.
        boolean over = figure.role() == Role.STATISTIC || figure.role() == Role.CORRELATION;
        boolean within = over && figure.scope() == Scope.WITHOUT_CERA;
        return figure.scope() != Scope.NOT_APPLICABLE && figure.unit() != Unit.SEATS && !places && !within;
    }

    /// Of those who live abroad there is no other count.
    private boolean onlyFromAbroad(Figure figure) {
        String place = figure.place();
        return place != null
                && PlaceNames.parts(place).stream()
                        .allMatch(code -> names.places().level(code) == Level.CERA);
    }

    private boolean mayHoldVotesFromAbroad(Figure figure) {
        String place = figure.place();
        return place != null && Levels.mayHoldVotesFromAbroad(names.places().level(place));
    }
}

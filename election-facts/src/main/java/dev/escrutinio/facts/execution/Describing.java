package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.MeasureKind;
import java.util.List;
import java.util.Set;

/// Which conditions say what places are asked about and which what is asked of them: «de los municipios de más de
/// 30.000
/// habitantes, ¿en cuántos ganó el PP?» counts winners among the larger ones, not among all.
public final class Describing {

    private static final Set<String> SIZES = Set.of("census", "census_ine");

    private Describing() {}

    /// The conditions on what a place is like, where others ask how it voted; else none.
    public static List<Condition> in(List<Condition> where, Catalog catalog) {
        List<Condition> describing = where.stream()
                .filter(condition -> describes(condition, catalog))
                .toList();
        boolean asked = where.stream()
                .anyMatch(condition -> !describes(condition, catalog)
                        && !(condition instanceof Condition.Capital)
                        && !(condition instanceof Condition.Outside));
        return asked ? describing : List.of();
    }

    private static boolean describes(Condition condition, Catalog catalog) {
        return switch (condition) {
            case Condition.Compares compares -> !compares.change() && ofPlace(compares.measure(), catalog);
            case Condition.ComparesPlace compares -> !compares.change() && ofPlace(compares.measure(), catalog);
            case Condition.Not not -> not.condition() != null && describes(not.condition(), catalog);
            case Condition.Either either -> either.conditions().stream().allMatch(each -> describes(each, catalog));
            case Condition.Finished _,
                    Condition.ChangedWinner _,
                    Condition.Beats _,
                    Condition.Capital _,
                    Condition.Outside _ -> false;
        };
    }

    private static boolean ofPlace(Measure measure, Catalog catalog) {
        return SIZES.contains(measure.id())
                || catalog.measure(measure.id())
                        .filter(definition -> definition.kind() == MeasureKind.INDICATOR)
                        .isPresent();
    }
}

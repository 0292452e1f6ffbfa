package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.contracts.plan.Comparator;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Measure;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.facts.catalog.MeasureDefinition;
import dev.escrutinio.facts.catalog.MeasureKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conditions on places as clauses: «ERC quedó en primer lugar», «el PP superó al PSOE».
final class ConditionWords {

    private final Names names;

    ConditionWords(Names names) {
        this.names = names;
    }

    /// All conditions as one clause that goes before or after «en los municipios …».
    String clause(List<Condition> conditions) {
        return Spanish.list(conditions.stream()
                .map(condition -> {
                    boolean apart = condition instanceof Condition.Either && conditions.size() > 1;
                    return apart ? "(" + clause(condition, "") + ")" : clause(condition, "");
                })
                .toList());
    }

    /// The parties that a condition speaks of.
    static List<String> parties(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares ->
                Stream.ofNullable(compares.measure().party())
                        .flatMap(party -> Stream.of(party.split(">", -1)))
                        .toList();
            case Condition.ComparesPlace compares ->
                Stream.ofNullable(compares.measure().party()).toList();
            case Condition.Finished finished -> List.of(finished.party());
            case Condition.ChangedWinner ignored -> List.of();
            case Condition.Beats beats -> List.of(beats.party(), beats.other());
            case Condition.Not not -> parties(not.condition());
            case Condition.Either either ->
                either.conditions().stream()
                        .flatMap(each -> parties(each).stream())
                        .toList();
            case Condition.Capital ignored -> List.of();
            case Condition.Outside ignored -> List.of();
        };
    }

    /// @param no «no » before the verb of what must not hold, else empty
    private String clause(Condition condition, String no) {
        return switch (condition) {
            case Condition.Compares compares -> compares(compares, no);
            case Condition.ComparesPlace compares -> comparesPlace(compares, no) + during(compares.election());
            case Condition.Finished finished -> finished(finished, no) + during(finished.election());
            case Condition.ChangedWinner changed ->
                no + "cambió el partido más votado entre " + names.election(changed.from()) + " y "
                        + names.election(changed.to());
            case Condition.Beats beats ->
                party(beats.party(), no + "superó ", no + "superaron ")
                        + Spanish.to(names.parties().phrase(beats.other()))
                        + during(beats.election());
            case Condition.Not not -> clause(not.condition(), no.isEmpty() ? "no " : "");
            case Condition.Either either -> either(either, no);
            case Condition.Outside outside -> outside(outside, no);
            case Condition.Capital capital ->
                no + "es capital de " + (capital.of() == Level.REGION ? "comunidad autónoma" : "provincia");
        };
    }

    /// «el PP quedó en primer lugar o la participación fue de más del 75 %», «… en abril o en noviembre de 2019».
    private String either(Condition.Either either, String no) {
        List<String> each =
                either.conditions().stream().map(one -> clause(one, "")).toList();
        List<String> when = either.conditions().stream()
                .map(ConditionWords::election)
                .filter(Objects::nonNull)
                .map(election -> during(election).strip())
                .toList();
        boolean dated = when.size() == each.size();
        List<String> what = IntStream.range(0, each.size())
                .mapToObj(i -> dated ? each.get(i).replace(" " + when.get(i), "") : each.get(i))
                .distinct()
                .toList();
        String any = dated && what.size() == 1 ? what.getFirst() + " " + Spanish.either(when) : Spanish.either(each);
        return no.isEmpty() ? any : "no se cumple ninguna de estas condiciones: " + any;
    }

    private static @Nullable String election(Condition condition) {
        return switch (condition) {
            case Condition.Compares compares -> compares.election();
            case Condition.ComparesPlace compares -> compares.election();
            case Condition.Finished finished -> finished.election();
            case Condition.Beats beats -> beats.election();
            case Condition.Not not -> election(not.condition());
            case Condition.ChangedWinner _, Condition.Either _, Condition.Capital _, Condition.Outside _ -> null;
        };
    }

    /// «sin contar Madrid».
    private String outside(Condition.Outside outside, String no) {
        List<String> left = outside.codes().stream().map(names.places()::phrase).toList();
        return no + "queda fuera de " + Spanish.list(left);
    }

    private String finished(Condition.Finished finished, String no) {
        return party(finished.party(), no + "quedó", no + "quedaron") + " en "
                + Spanish.ordinalBefore(finished.position()) + " lugar";
    }

    private String party(String id, String singular, String plural) {
        return names.parties().phrase(id) + " " + (names.parties().plural(id) ? plural : singular);
    }

    private String compares(Condition.Compares compares, String no) {
        if ("seat_lead".equals(compares.measure().id()) && compares.value() == 0) {
            return seats(compares, no);
        }
        MeasureNames.Noun noun = names.measures().noun(compares.measure());
        MeasureDefinition definition = names.measures().find(compares.measure().id());
        Unit unit = definition == null ? Unit.COUNT : definition.unit();
        if (compares.change()) {
            return compares.relative() ? relative(compares, noun, no) : change(compares, noun, no, Numbers.apart(unit));
        }
        // A plural noun has said what is counted: «los votos de Vox fueron más de 100».
        String is = noun.plural()
                ? " " + no + "fueron " + bound(compares, Unit.COUNT)
                : " " + no + "fue de " + bound(compares, unit);
        return noun.definite() + newest(compares, definition) + is + during(compares.election());
    }

    /// «la participación fue mayor que en Ronda».
    private String comparesPlace(Condition.ComparesPlace compares, String no) {
        MeasureNames.Noun noun = names.measures().noun(compares.measure());
        boolean more = compares.comparator() == Comparator.GREATER;
        if (compares.change()) {
            return noun.definite() + " " + no + moved(noun, more) + " más que en "
                    + names.places().phrase(compares.place());
        }
        String how = noun.plural() ? more ? "fueron más" : "fueron menos" : more ? "fue mayor" : "fue menor";
        return noun.definite() + " " + no + how + " que en " + names.places().phrase(compares.place());
    }

    /// «el PP sacó más escaños que el PSOE».
    private String seats(Condition.Compares compares, String no) {
        String pair = String.valueOf(compares.measure().party());
        String one = PartyNames.one(pair);
        String other = names.parties().phrase(PartyNames.other(pair));
        String how = switch (compares.comparator()) {
            case GREATER -> "más escaños que ";
            case LESS -> "menos escaños que ";
            case EQUAL -> "tantos escaños como ";
            case AT_LEAST -> "al menos tantos escaños como ";
            case AT_MOST -> "como máximo tantos escaños como ";
            case BETWEEN -> "entre " + Numbers.whole((long) compares.value()) + " y más escaños que ";
        };
        return party(one, no + "obtuvo ", no + "obtuvieron ") + how + other + during(compares.election());
    }

    /// An indicator without a year is the newest one, whatever the election: a note tells its year.
    private static String newest(Condition.Compares compares, @Nullable MeasureDefinition definition) {
        boolean open = definition != null
                && definition.kind() == MeasureKind.INDICATOR
                && compares.measure().period() == null;
        return open ? " (último dato)" : "";
    }

    /// «subió el porcentaje de voto de Vox», where the change is only compared with none at all.
    private static String change(Condition.Compares compares, MeasureNames.Noun noun, String no, Unit unit) {
        boolean up = compares.comparator() == Comparator.GREATER;
        if (compares.value() == 0 && (up || compares.comparator() == Comparator.LESS)) {
            return no + moved(noun, up) + " " + noun.definite();
        }
        return "el cambio " + Spanish.of(noun.definite()) + " " + no + "fue de " + bound(compares, unit);
    }

    private static String moved(MeasureNames.Noun noun, boolean up) {
        return (up ? "subi" : "baj") + (noun.plural() ? up ? "eron" : "aron" : "ó");
    }

    /// «los votos de Vox subieron más del 20 %»: in per cent of where the change began.
    private static String relative(Condition.Compares compares, MeasureNames.Noun noun, String no) {
        boolean up = compares.value() > 0 || (compares.value() == 0 && compares.comparator() == Comparator.GREATER);
        String verb = up ? noun.plural() ? "subieron" : "subió" : noun.plural() ? "bajaron" : "bajó";
        Condition.Compares size = up ? compares : mirrored(compares);
        return noun.definite() + " " + no + verb + " "
                + bound(size, Unit.PERCENT)
                        .replaceFirst("^(al menos|exactamente|como máximo) el ", "$1 un ")
                        .replaceFirst("^(más|menos) del ", "$1 de un ");
    }

    /// A bound of a fall by its size: below −20 is more than 20.
    private static Condition.Compares mirrored(Condition.Compares compares) {
        Comparator comparator = switch (compares.comparator()) {
            case GREATER -> Comparator.LESS;
            case AT_LEAST -> Comparator.AT_MOST;
            case LESS -> Comparator.GREATER;
            case AT_MOST -> Comparator.AT_LEAST;
            case EQUAL, BETWEEN -> compares.comparator();
        };
        return new Condition.Compares(compares.measure(), null, true, comparator, -compares.value(), null, true);
    }

    /// «más del 5 % de los votos válidos», «más de 500 votos y menos de 2.000 votos».
    static String bounds(Operation.Results results) {
        return Spanish.list(results.every().stream().map(ConditionWords::bound).toList());
    }

    private static String bound(Operation.PartyBound bound) {
        Unit unit = switch (bound.measure()) {
            case "votes" -> Unit.VOTES;
            case "seats" -> Unit.SEATS;
            default -> Unit.PERCENT;
        };
        Condition.Compares compares = new Condition.Compares(
                Measure.of(bound.measure()), null, false, bound.comparator(), bound.value(), bound.upper());
        return bound(compares, unit) + (unit == Unit.PERCENT ? " de los votos válidos" : "");
    }

    private static String bound(Condition.Compares compares, Unit unit) {
        String value = given(compares.value(), unit);
        Double upper = compares.upper();
        return switch (compares.comparator()) {
            case GREATER -> "más " + Spanish.of(value);
            case AT_LEAST -> "al menos " + value;
            case LESS -> "menos " + Spanish.of(value);
            case AT_MOST -> "como máximo " + value;
            case EQUAL -> "exactamente " + value;
            case BETWEEN -> "entre " + value + " y " + given(upper == null ? compares.value() : upper, unit);
        };
    }

    private static String given(double value, Unit unit) {
        return (unit == Unit.PERCENT ? "el " : "") + Numbers.given(value, unit);
    }

    private String during(@Nullable String election) {
        return election == null ? "" : " en " + names.election(election);
    }
}

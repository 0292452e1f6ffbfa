package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;
import java.util.stream.Stream;

/// Why places are left out of a count: «: ERC no se presentó allí por separado», « por falta de dato».
final class LeftOutWords {

    private final Names names;

    LeftOutWords(Names names) {
        this.names = names;
    }

    /// The reason, to go after the number of places.
    String of(Query query, Places.Within within) {
        List<String> parties = parties(within);
        if (ties(within)) {
            return " por empate o falta de dato";
        }
        List<String> joined =
                parties.stream().filter(party -> joined(party, query, within)).toList();
        if (parties.isEmpty() || !onlyStanding(query, within)) {
            return " por falta de dato" + (joined.isEmpty() ? "" : " o porque " + notThere(joined));
        }
        if (parties.size() > 1 && joined.isEmpty() && compared(within)) {
            return ": ni " + names.parties().phrase(parties.getFirst()) + " ni "
                    + names.parties().phrase(parties.getLast()) + " se presentaron allí";
        }
        return ": " + notThere(joined.isEmpty() ? parties : joined);
    }

    /// «el PP no se presentó allí por separado».
    private String notThere(List<String> parties) {
        List<String> who = parties.stream().map(names.parties()::phrase).toList();
        boolean many = who.size() > 1 || names.parties().plural(parties.getFirst());
        return (who.size() == 1 ? who.getFirst() : Spanish.either(who))
                + (many ? " no se presentaron" : " no se presentó") + " allí por separado";
    }

    /// The parties that conditions on places speak of.
    static List<String> parties(Places.Within within) {
        return SetWords.where(within).stream()
                .flatMap(condition -> parties(condition).stream())
                .distinct()
                .toList();
    }

    /// None of a condition that may be met without any.
    private static List<String> parties(Condition condition) {
        boolean without = condition instanceof Condition.Either either
                && either.conditions().stream()
                        .anyMatch(each -> ConditionWords.parties(each).isEmpty());
        return without ? List.of() : ConditionWords.parties(condition);
    }

    /// Whether only a party that did not stand by itself leaves a place out: all conditions speak of parties, and the
    /// places were there in every election that is asked about.
    private static boolean onlyStanding(Query query, Places.Within within) {
        List<Condition> where = SetWords.where(within);
        boolean lasting = !within.level().below(Level.PROVINCE)
                || Stream.concat(query.elections().stream(), where.stream().flatMap(Condition::elections))
                                .distinct()
                                .count()
                        == 1;
        return lasting
                && where.stream().allMatch(condition -> !parties(condition).isEmpty());
    }

    private boolean joined(String party, Query query, Places.Within within) {
        List<String> elections = Stream.concat(
                        query.elections().stream(), within.where().stream().flatMap(Condition::elections))
                .distinct()
                .toList();
        return elections.stream()
                .anyMatch(election -> within.inside().stream()
                        .flatMap(around -> provinces(election, around).stream())
                        .anyMatch(province -> Stream.of(party.split("\\+", -1))
                                .anyMatch(part -> names.catalog()
                                        .within(election, part, province)
                                        .isPresent())));
    }

    private List<String> provinces(String election, String around) {
        return around.startsWith("ES") || around.startsWith("R")
                ? names.catalog().inside(election, around, Level.PROVINCE)
                : List.of(around.substring(0, Math.min(2, around.length())));
    }

    /// Whether the only condition holds two parties against each other.
    private static boolean compared(Places.Within within) {
        List<Condition> where = SetWords.where(within);
        return where.size() == 1
                && (where.getFirst() instanceof Condition.Beats
                        || (where.getFirst() instanceof Condition.Not(Condition.Beats _)));
    }

    /// Whether a tie leaves a condition undecided: whether the winner changed, or how much the winner had.
    private static boolean ties(Places.Within within) {
        return SetWords.where(within).stream().anyMatch(LeftOutWords::tied);
    }

    private static boolean tied(Condition condition) {
        return switch (condition) {
            case Condition.ChangedWinner _ -> true;
            case Condition.Compares one -> "winner".equals(one.measure().party());
            case Condition.Not one -> tied(one.condition());
            case Condition.Either one -> one.conditions().stream().anyMatch(LeftOutWords::tied);
            case Condition.ComparesPlace _,
                    Condition.Finished _,
                    Condition.Beats _,
                    Condition.Capital _,
                    Condition.Outside _ -> false;
        };
    }
}

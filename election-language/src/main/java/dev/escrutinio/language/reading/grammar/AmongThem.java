package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// «de ellos», «entre estas»: the places that an earlier clause has counted or listed, of which a later one goes on.
final class AmongThem {

    private static final Pattern THEM = Pattern.compile("(?iu)\\b(de|entre)\\s+(ell[oa]s|es[oa]s|est[oa]s|aquell[oa]s)"
            + "(?:\\s+(?:municipios|pueblos|localidades|ciudades|secciones|provincias|distritos|comunidades))?\\b");

    private AmongThem() {}

    /// Whether a question speaks of places that it has named before.
    static boolean said(String question) {
        return THEM.matcher(question).find();
    }

    /// The clause with the places named instead; empty where it speaks of none, or nothing was searched before.
    static Optional<String> asked(String clause, Query before) {
        Matcher them = THEM.matcher(clause);
        boolean searched = before.places() instanceof Places.Within
                && (before.operation() instanceof Operation.Count
                        || before.operation() instanceof Operation.ListPlaces);
        return searched && them.find()
                ? Optional.of(them.replaceFirst("$1 " + all(((Places.Within) before.places()).level())))
                : Optional.empty();
    }

    /// The later query of the earlier one's places only; empty where it is not of the same set, or a condition of the
    /// earlier one spans elections.
    static Optional<Query> narrowed(Query before, Query now, Context context) {
        boolean sets = before.places() instanceof Places.Within && now.places() instanceof Places.Within;
        if (!sets) {
            return Optional.empty();
        }
        Places.Within found = (Places.Within) before.places();
        Places.Within among = (Places.Within) now.places();
        boolean same = found.level() == among.level() && found.inside().equals(among.inside());
        boolean one = before.elections().size() < 2 || found.where().stream().allMatch(EachElection::dated);
        if (!same || !one) {
            return Optional.empty();
        }
        List<Condition> where = new ArrayList<>();
        found.where().forEach(condition -> where.add(dated(condition, before, now, context)));
        where.addAll(among.where());
        return Optional.of(new Query(
                now.elections().isEmpty() ? before.elections() : now.elections(),
                new Places.Within(found.level(), found.inside(), where),
                now.measures(),
                now.operation(),
                now.scope()));
    }

    private static Condition dated(Condition condition, Query before, Query now, Context context) {
        boolean other = !now.elections().isEmpty()
                && !now.elections().equals(before.elections())
                && before.elections().size() == 1
                && !EachElection.dated(condition)
                && !EachElection.timeless(context, condition);
        return other ? EachElection.in(condition, before.elections().getFirst()) : condition;
    }

    private static String all(Level level) {
        return switch (level) {
            case REGION -> "las comunidades";
            case PROVINCE -> "las provincias";
            case DISTRICT -> "los distritos";
            case SECTION -> "las secciones";
            case MUNICIPALITY, NATION, CERA -> "los municipios";
        };
    }
}

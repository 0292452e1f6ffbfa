package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Analysis;
import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Operation;
import dev.escrutinio.contracts.plan.Places;
import dev.escrutinio.contracts.plan.Plan;
import dev.escrutinio.contracts.plan.Query;
import dev.escrutinio.language.reading.conversation.PartySlots;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.List;

/// The parties that a question names or asks for and no figure of a plan is about: «¿cuántas secciones se llevó el
/// PSOE?» asks for no number of sections, «¿qué partido prefirieron los votantes?» for no number of voters, «¿qué
/// porcentaje del censo votó a cada partido?» for no turnout.
final class AskedParties {

    private static final String PARTY =
            "(?iu)partidos?|fuerzas?( pol[ií]ticas?)?|formaci[oó]n|formaciones|candidaturas?|listas?|siglas";

    private AskedParties() {}

    /// What names or asks for a party where the plan tells none; nothing where it tells one.
    static List<Item> untold(Frame frame, Plan plan) {
        boolean told = switch (plan) {
            case Query query -> told(query);
            case Analysis analysis -> analysis.steps().stream().anyMatch(AskedParties::told);
        };
        return told ? List.of() : frame.all(item -> named(item) || asked(frame, item));
    }

    private static boolean named(Item item) {
        return item.meaning() instanceof Meaning.PartyNamed;
    }

    private static boolean asked(Frame frame, Item item) {
        int at = frame.position(item);
        boolean party = item.like(PARTY) && at > 0;
        boolean counted = party && frame.items().get(at - 1).cue(Cue.HOW_MANY);
        boolean each = party && frame.items().get(at - 1).like("(?iu)(.*\\s)?(cada|por|seg[uú]n)( (el|la))?");
        return item.cue(Cue.WHO)
                || (item.soft()
                        && (counted
                                || each
                                || TallyKind.EACH_PARTY.matcher(item.text()).matches()));
    }

    private static boolean told(Query query) {
        return !PartySlots.of(query).isEmpty() || names(query.operation()) || turned(query.places());
    }

    private static boolean names(Operation operation) {
        return switch (operation) {
            case Operation.Results _, Operation.Winner _, Operation.Margin _, Operation.Tally _, Operation.Seats _ ->
                true;
            case Operation.Value _,
                    Operation.Change _,
                    Operation.Difference _,
                    Operation.Ranking _,
                    Operation.RankElections _,
                    Operation.Count _,
                    Operation.ListPlaces _,
                    Operation.Part _,
                    Operation.Statistic _,
                    Operation.Correlation _,
                    Operation.Similar _ -> false;
        };
    }

    private static boolean turned(Places places) {
        return places instanceof Places.Within within
                && within.where().stream().anyMatch(Condition.ChangedWinner.class::isInstance);
    }
}

package dev.escrutinio.facts.execution;

import dev.escrutinio.contracts.answer.Role;

/// How many places of a `within` meet its conditions, and of how many.
final class CountOperation {

    private CountOperation() {}

    static void run(Run run, QueryExecution.Searched searched) {
        if (!searched.within()) {
            throw new Refusal(run.reasons().conditionsNeedWithin());
        }
        String election = run.query().elections().isEmpty()
                ? null
                : run.query().elections().getLast();
        run.tellPlaces(searched.met().size(), Role.COUNT, election);
        run.tellPlaces(searched.looked(), Role.OUT_OF, election);
        if (searched.unknown() > 0) {
            run.tellPlaces(searched.unknown(), Role.LEFT_OUT, election);
        }
        searched.note(run);
        searched.references().forEach(reference -> reference.tell(run));
    }

    /// What per cent of the places looked at meet them.
    static void share(Run run, QueryExecution.Searched searched) {
        if (searched.looked() > 0) {
            run.tellShareOfPlaces(searched.met().size(), searched.looked());
        }
    }
}

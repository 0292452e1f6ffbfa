package dev.escrutinio.synth.model;

import java.util.Locale;

/// The budget of a generation does not cover another call; the message is a Spanish sentence.
final class BudgetSpentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BudgetSpentException(String message) {
        super(message);
    }

    static BudgetSpentException of(Budget budget, Spending spent) {
        String most = (budget.euros() == null ? "" : String.format(Locale.of("es"), " %.4f €", budget.euros()))
                + (budget.tokens() == null ? "" : String.format(Locale.of("es"), " %,d tokens", budget.tokens()));
        return new BudgetSpentException(String.format(
                Locale.of("es"),
                "El presupuesto del modelo (%s) no alcanza para otra llamada: lleva %.4f € y %,d tokens. Lo pagado se"
                        + " conserva; amplíe el presupuesto y reanude la generación.",
                most.strip(),
                spent.euros(),
                spent.tokens()));
    }
}

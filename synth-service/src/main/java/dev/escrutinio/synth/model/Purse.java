package dev.escrutinio.synth.model;

/// The money of one generation: a call is begun only if the most that it may take is left.
final class Purse {

    private final Budget budget;
    private Spending spent;

    /// @param spent what an earlier run has taken, known or not
    Purse(Budget budget, Spending spent) {
        this.budget = budget;
        this.spent = spent;
    }

    /// Sets the most that a call may take aside.
    ///
    /// @throws BudgetSpentException if it is not left
    synchronized void reserve(Spending most) {
        Spending then = spent.plus(most);
        if (!budget.covers(then)) {
            throw BudgetSpentException.of(budget, spent);
        }
        spent = then;
    }

    /// Books what it took in place of the most.
    synchronized void settle(Spending most, Spending real) {
        spent = spent.minus(most).plus(real);
    }
}

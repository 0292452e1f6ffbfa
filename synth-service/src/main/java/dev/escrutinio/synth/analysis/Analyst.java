package dev.escrutinio.synth.analysis;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.answer.Role;
import dev.escrutinio.contracts.answer.Unit;
import dev.escrutinio.facts.execution.Execution;
import dev.escrutinio.language.wording.AnswerWriter;
import java.util.ArrayList;
import java.util.List;

/// Writes an analysis from a set of executed plans: what each one says, then what they say together. It adds no number;
/// what it concludes follows from the figures.
public final class Analyst {

    /// Points of lead up to which a win is told as a close one, and from which as a clear one.
    private static final double CLOSE = 3;

    private static final double CLEAR = 15;

    private final AnswerWriter writer;

    public Analyst(AnswerWriter writer) {
        this.writer = writer;
    }

    /// The analysis of the steps' figures.
    public String write(Execution.Computed computed) {
        List<String> sentences = new ArrayList<>(List.of(writer.write(computed).answer()));
        conclude(computed.figures(), sentences);
        return String.join(" ", sentences);
    }

    private static void conclude(List<Figure> figures, List<String> sentences) {
        List<Figure> leads = with(figures, Role.DIFFERENCE, "vote_share");
        if (leads.size() == 1 && with(figures, Role.FIRST, "vote_share").size() == 1) {
            sentences.add(victory(leads.getFirst()));
        }
        List<Figure> changes = with(figures, Role.CHANGE, "vote_share");
        List<Figure> turnout = with(figures, Role.CHANGE, "turnout");
        if (changes.size() == 1 && turnout.size() == 1) {
            sentences.add(beside(changes.getFirst(), turnout.getFirst()));
        }
        if (changes.size() == 2) {
            sentences.add(compared(changes.getFirst(), changes.getLast()));
        }
        List<Figure> winners = figures.stream().filter(Analyst::isFirstParty).toList();
        if (winners.size() == 2) {
            sentences.add(
                    String.valueOf(winners.getFirst().party())
                                    .equals(winners.getLast().party())
                            ? "El partido más votado fue el mismo en los dos lugares."
                            : "El partido más votado no fue el mismo en los dos lugares.");
        }
    }

    private static boolean isFirstParty(Figure figure) {
        Integer rank = figure.rank();
        return figure.role() == Role.RANKED && figure.unit() == Unit.VOTES && rank != null && rank == 1;
    }

    private static String victory(Figure lead) {
        double points = Math.abs(lead.value());
        if (points < CLOSE) {
            return "Fue una victoria ajustada.";
        }
        return points < CLEAR ? "Fue una victoria con ventaja." : "Fue una victoria holgada.";
    }

    private static String beside(Figure share, Figure turnout) {
        boolean together = Math.signum(share.value()) == Math.signum(turnout.value());
        return together
                ? "El porcentaje de voto y la participación se movieron en el mismo sentido."
                : "El porcentaje de voto y la participación no se movieron en el mismo sentido.";
    }

    private static String compared(Figure one, Figure other) {
        if (Math.signum(one.value()) != Math.signum(other.value())) {
            return "La evolución no fue del mismo signo en los dos ámbitos.";
        }
        double first = Math.abs(one.value());
        double second = Math.abs(other.value());
        if (first == second) {
            return "El cambio fue igual en los dos ámbitos.";
        }
        return first > second
                ? "El cambio fue mayor en el primer ámbito que en el conjunto de España."
                : "El cambio fue menor en el primer ámbito que en el conjunto de España.";
    }

    private static List<Figure> with(List<Figure> figures, Role role, String measure) {
        return figures.stream()
                .filter(figure -> figure.role() == role && figure.measure().equals(measure))
                .toList();
    }
}

package dev.escrutinio.language.wording;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.contracts.plan.Query;
import java.util.List;

/// Sentences for the figures of one kind of operation.
@FunctionalInterface
interface Sentences {

    /// The sentences, each with its full stop.
    String write(Query query, List<Figure> figures);
}

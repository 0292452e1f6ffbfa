package dev.escrutinio.gateway.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Feedback in PostgreSQL: written once, never changed.
@ApplicationScoped
class FeedbackRows implements PanacheRepositoryBase<FeedbackRow, Long> {
    private final Clock clock;

    FeedbackRows(Clock clock) {
        this.clock = clock;
    }

    /// What is written of one.
    record Entry(
            String id,
            String question,
            String plan,
            @Nullable String rejected,
            @Nullable String model,
            String factsVersion) {}

    /// Keeps an entry unless the same is kept already.
    ///
    /// @return whether it is new
    @Transactional
    public boolean keep(Entry entry) {
        return getEntityManager()
                        .createNativeQuery("insert into qa_gateway.feedback"
                                + " (id, question, plan, rejected, model, facts_version, given_at)"
                                + " values (:id, :question, :plan, cast(:rejected as text), cast(:model as text),"
                                + " :version, :at) on conflict (id) do nothing")
                        .setParameter("id", entry.id())
                        .setParameter("question", entry.question())
                        .setParameter("plan", entry.plan())
                        .setParameter("rejected", entry.rejected())
                        .setParameter("model", entry.model())
                        .setParameter("version", entry.factsVersion())
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public long number() {
        return count();
    }

    /// Those after a position, in order.
    @Transactional
    public List<FeedbackRow> after(long sequence, int most) {
        return find("sequence > ?1 order by sequence", sequence).page(0, most).list();
    }
}

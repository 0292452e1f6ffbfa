package dev.escrutinio.gateway.answers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// The kept answers in PostgreSQL: written once, never changed.
@ApplicationScoped
class KeptAnswers implements PanacheRepositoryBase<KeptAnswer, String> {
    private final Clock clock;

    KeptAnswers(Clock clock) {
        this.clock = clock;
    }

    /// Keeps an answer unless it is kept already; whoever comes first wins.
    ///
    /// @return whether it is new
    @Transactional
    public boolean keep(String id, String factsVersion, byte[] content) {
        return getEntityManager()
                        .createNativeQuery("insert into qa_gateway.kept_answer (id, facts_version, content, kept_at)"
                                + " values (:id, :version, :content, :at) on conflict (id) do nothing")
                        .setParameter("id", id)
                        .setParameter("version", factsVersion)
                        .setParameter("content", content)
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public Optional<byte[]> content(String id) {
        return findByIdOptional(id).map(kept -> kept.content);
    }
}

package dev.escrutinio.trainer.run;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of transitions.
@ApplicationScoped
class TransitionRows implements PanacheRepository<TransitionRow> {}

package dev.escrutinio.trainer.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of runs.
@ApplicationScoped
class RunRows implements PanacheRepositoryBase<RunRow, String> {}

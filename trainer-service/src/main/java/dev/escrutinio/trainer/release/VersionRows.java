package dev.escrutinio.trainer.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of model versions.
@ApplicationScoped
class VersionRows implements PanacheRepositoryBase<VersionRow, String> {}

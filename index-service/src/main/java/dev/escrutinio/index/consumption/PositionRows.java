package dev.escrutinio.index.consumption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of positions.
@ApplicationScoped
class PositionRows implements PanacheRepositoryBase<PositionRow, String> {}

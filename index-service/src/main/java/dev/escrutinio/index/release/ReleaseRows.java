package dev.escrutinio.index.release;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of announcements.
@ApplicationScoped
class ReleaseRows implements PanacheRepository<ReleaseRow> {}

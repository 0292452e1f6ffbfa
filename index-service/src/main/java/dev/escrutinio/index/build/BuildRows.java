package dev.escrutinio.index.build;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of builds.
@ApplicationScoped
class BuildRows implements PanacheRepository<BuildRow> {}

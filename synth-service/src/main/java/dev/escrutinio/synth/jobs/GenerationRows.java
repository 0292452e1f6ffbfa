package dev.escrutinio.synth.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The table of generations.
@ApplicationScoped
class GenerationRows implements PanacheRepositoryBase<GenerationRow, UUID> {}

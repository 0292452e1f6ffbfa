package dev.escrutinio.synth.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The table of datasets.
@ApplicationScoped
class DatasetRows implements PanacheRepositoryBase<DatasetRow, UUID> {}

package dev.escrutinio.trainer.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of datasets.
@ApplicationScoped
class DatasetRows implements PanacheRepositoryBase<DatasetRow, String> {}

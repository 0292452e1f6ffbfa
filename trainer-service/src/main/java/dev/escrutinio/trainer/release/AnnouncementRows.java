package dev.escrutinio.trainer.release;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of announcements.
@ApplicationScoped
class AnnouncementRows implements PanacheRepository<AnnouncementRow> {}

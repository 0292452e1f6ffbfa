package dev.escrutinio.index.questions;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/// The table of builds of the questions.
@ApplicationScoped
class QuestionBuildRows implements PanacheRepository<QuestionBuildRow> {}

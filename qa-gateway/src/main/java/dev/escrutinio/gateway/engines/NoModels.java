package dev.escrutinio.gateway.engines;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The engine `rules`: there is no model.
@Singleton
@DefaultBean
final class NoModels implements Models {
    @Override
    public Optional<HeldModel> hold() {
        return Optional.empty();
    }
}

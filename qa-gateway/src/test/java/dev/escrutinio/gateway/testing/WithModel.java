package dev.escrutinio.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/// Puts [ScriptedModels] in the place of the engines.
public final class WithModel implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedModels.class);
    }
}

package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;

/// All places of a level inside another one, as a question names them.
///
/// @param singular «municipio»
/// @param of what it lies in, with its preposition: «de la provincia de Jaén»
record Area(Level level, Where inside, String singular, String plural, String of) {

    String article() {
        return singular.endsWith("o") || singular.equals("pueblo") ? "el" : "la";
    }

    String many() {
        return article().equals("el") ? "cuántos" : "cuántas";
    }

    String articles() {
        return article().equals("el") ? "los" : "las";
    }

    Places where(Condition... conditions) {
        return Tools.within(level, inside.code(), conditions);
    }

    /// Chooses levels and what they lie in.
    record Areas(Tools tools) {

        Area any() {
            int roll = tools.dice().upTo(20);
            return roll < 11
                    ? municipalities()
                    : roll < 14 ? provinces() : roll < 15 ? regions() : roll < 18 ? sections() : districts();
        }

        Area municipalities() {
            Where inside = tools.dice().chance(0.75)
                    ? tools.places().province()
                    : tools.places().region();
            boolean village = tools.dice().chance(0.15);
            return new Area(
                    Level.MUNICIPALITY,
                    inside,
                    village ? "pueblo" : "municipio",
                    village ? "pueblos" : "municipios",
                    inside.of());
        }

        Area provinces() {
            Where inside = tools.dice().chance(0.6) ? tools.places().nation() : wideRegion();
            boolean constituency = tools.dice().chance(0.15);
            return new Area(
                    Level.PROVINCE,
                    inside,
                    constituency ? "circunscripción" : "provincia",
                    constituency ? "circunscripciones" : "provincias",
                    inside.of());
        }

        Area regions() {
            Where inside = tools.places().nation();
            boolean short_ = tools.dice().chance(0.3);
            return new Area(
                    Level.REGION,
                    inside,
                    short_ ? "comunidad" : "comunidad autónoma",
                    short_ ? "comunidades" : "comunidades autónomas",
                    inside.of());
        }

        Area sections() {
            Where inside = tools.places().town(20_000);
            String kind = tools.say("{|censal|electoral}");
            return new Area(
                    Level.SECTION,
                    inside,
                    ("sección " + kind).strip(),
                    kind.isEmpty()
                            ? "secciones"
                            : kind.equals("censal") ? "secciones censales" : "secciones electorales",
                    inside.of());
        }

        Area districts() {
            Where inside = tools.places().town(100_000);
            return new Area(Level.DISTRICT, inside, "distrito", "distritos", inside.of());
        }

        private Where wideRegion() {
            Where region = tools.places().region();
            List<String> provinces = tools.world().catalog().inside("2023-07", region.code(), Level.PROVINCE);
            return provinces.size() > 2 ? region : wideRegion();
        }
    }
}

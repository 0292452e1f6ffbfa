package dev.escrutinio.system.questions;

import dev.escrutinio.contracts.plan.Condition;
import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.contracts.plan.Places;
import java.util.List;
import java.util.Map;

/// All places of a level inside another one, as a question names them.
///
/// @param singular «municipio»
/// @param of what it lies in, with its preposition: «de la provincia de Jaén»
record Area(Level level, Where inside, String singular, String plural, String of) {

    String article() {
        return singular.startsWith("municipio") || singular.equals("distrito") || singular.equals("pueblo")
                ? "el"
                : "la";
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

        private static final Map<String, List<String>> DEMONYMS = Map.ofEntries(
                Map.entry("11", List.of("gaditano", "gaditanos")),
                Map.entry("29", List.of("malagueño", "malagueños")),
                Map.entry("41", List.of("sevillano", "sevillanos")),
                Map.entry("18", List.of("granadino", "granadinos")),
                Map.entry("04", List.of("almeriense", "almerienses")),
                Map.entry("21", List.of("onubense", "onubenses")),
                Map.entry("45", List.of("toledano", "toledanos")),
                Map.entry("49", List.of("zamorano", "zamoranos")),
                Map.entry("44", List.of("turolense", "turolenses")),
                Map.entry("22", List.of("oscense", "oscenses")),
                Map.entry("03", List.of("alicantino", "alicantinos")),
                Map.entry("12", List.of("castellonense", "castellonenses")),
                Map.entry("48", List.of("vizcaíno", "vizcaínos")),
                Map.entry("20", List.of("guipuzcoano", "guipuzcoanos")),
                Map.entry("27", List.of("lucense", "lucenses")),
                Map.entry("10", List.of("cacereño", "cacereños")),
                Map.entry("06", List.of("pacense", "pacenses")),
                Map.entry("26", List.of("riojano", "riojanos")),
                Map.entry("31", List.of("navarro", "navarros")),
                Map.entry("33", List.of("asturiano", "asturianos")),
                Map.entry("39", List.of("cántabro", "cántabros")),
                Map.entry("R11", List.of("gallego", "gallegos")),
                Map.entry("R10", List.of("extremeño", "extremeños")),
                Map.entry("42", List.of("soriano", "sorianos")),
                Map.entry("40", List.of("segoviano", "segovianos")),
                Map.entry("47", List.of("vallisoletano", "vallisoletanos")),
                Map.entry("34", List.of("palentino", "palentinos")),
                Map.entry("37", List.of("salmantino", "salmantinos")),
                Map.entry("05", List.of("abulense", "abulenses")),
                Map.entry("19", List.of("alcarreño", "alcarreños")),
                Map.entry("16", List.of("conquense", "conquenses")),
                Map.entry("25", List.of("leridano", "leridanos")),
                Map.entry("43", List.of("tarraconense", "tarraconenses")),
                Map.entry("17", List.of("gerundense", "gerundenses")),
                Map.entry("R01", List.of("andaluz", "andaluces")),
                Map.entry("R02", List.of("aragonés", "aragoneses")),
                Map.entry("R09", List.of("catalán", "catalanes")),
                Map.entry("14", List.of("cordobés", "cordobeses")),
                Map.entry("09", List.of("burgalés", "burgaleses")),
                Map.entry("15", List.of("coruñés", "coruñeses")),
                Map.entry("36", List.of("pontevedrés", "pontevedreses")));

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
            List<String> people = DEMONYMS.getOrDefault(inside.code(), List.of());
            if (!people.isEmpty() && tools.dice().chance(0.4)) {
                return new Area(
                        Level.MUNICIPALITY, inside, "municipio " + people.get(0), "municipios " + people.get(1), "");
            }
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

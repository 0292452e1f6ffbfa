package dev.escrutinio.system.unseen;

import dev.escrutinio.system.unseen.Invented.Stands;
import java.util.List;
import java.util.function.Predicate;

/// The candidacies of the invented elections: families under other codes and names, and parties that no table knows.
final class Parties {

    private static final List<String> CATALONIA = List.of("08", "17", "25", "43");
    private static final List<String> BASQUE = List.of("01", "20", "48");
    private static final List<String> EXTREMADURA = List.of("06", "10");

    /// Those of 20 November 2011.
    static final List<Stands> OF_2011 = List.of(
            Stands.of(
                    "000011",
                    "000011",
                    "P.P.",
                    "PARTIDO POPULAR",
                    in(EXTREMADURA).negate()),
            Stands.of("000012", "000011", "PP-EU", "PARTIDO POPULAR-EXTREMADURA UNIDA", in(EXTREMADURA)),
            Stands.of(
                    "000013",
                    "000013",
                    "PSOE",
                    "PARTIDO SOCIALISTA OBRERO ESPAÑOL",
                    in(CATALONIA).negate()),
            Stands.of("000014", "000013", "PSC-PSOE", "PARTIT DELS SOCIALISTES DE CATALUNYA", in(CATALONIA)),
            Stands.of(
                    "000015",
                    "000015",
                    "IU-LV",
                    "IZQUIERDA UNIDA-LOS VERDES: LA IZQUIERDA PLURAL",
                    in(CATALONIA).negate()),
            Stands.of(
                    "000016",
                    "000015",
                    "ICV-EUIA",
                    "INICIATIVA PER CATALUNYA VERDS-ESQUERRA UNIDA I ALTERNATIVA: L'ESQUERRA PLURAL",
                    in(CATALONIA)),
            Stands.of("000017", "000017", "UPyD", "UNIÓN PROGRESO Y DEMOCRACIA", all()),
            Stands.of("000018", "000018", "CiU", "CONVERGÈNCIA I UNIÓ", in(CATALONIA)),
            Stands.of("000019", "000019", "ESQUERRA", "ESQUERRA", in(CATALONIA)),
            Stands.of("000020", "000020", "EAJ-PNV", "EUZKO ALDERDI JELTZALEA-PARTIDO NACIONALISTA VASCO", in(BASQUE)),
            Stands.of("000021", "000021", "CDS", "CENTRO DEMOCRÁTICO Y SOCIAL", in(List.of("28", "05"))),
            Stands.of("000022", "000022", "ZULS", "ZURCIDORES UNIDOS, LIBRES Y SORIANOS", in(List.of("42"))));

    /// Those of 13 June 2027.
    static final List<Stands> OF_2027 = List.of(
            Stands.of("000101", "000101", "PSOE", "PARTIDO SOCIALISTA OBRERO ESPAÑOL", all()),
            Stands.of("000102", "000102", "PP", "PARTIDO POPULAR", all()),
            Stands.of("000103", "000103", "VOX", "VOX", all()),
            Stands.of("000104", "000104", "SUMAR", "SUMAR", all()),
            Stands.of("000105", "000105", "NEXO", "NUEVO EXPERIMENTO ORDENADO", in(List.of("28", "42"))));

    private Parties() {}

    private static Predicate<String> in(List<String> provinces) {
        return provinces::contains;
    }

    private static Predicate<String> all() {
        return province -> true;
    }
}

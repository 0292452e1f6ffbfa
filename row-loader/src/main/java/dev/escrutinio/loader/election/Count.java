package dev.escrutinio.loader.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// An election as the official files count it.
///
/// @param election `2019-11`
/// @param file archive it was read from
/// @param municipalities official totals by municipality code
/// @param regionOf region code `R08` by province code
/// @param above official totals by code: `ES`, `R08`, `47`
/// @param tables polling tables, without the residents abroad
/// @param abroad residents abroad by province code
/// @param remarks odd things met while reading, in Spanish
public record Count(
        String election,
        String file,
        LocalDate date,
        Candidacies candidacies,
        SortedMap<String, Official> municipalities,
        Map<String, String> regionOf,
        SortedMap<String, Official> above,
        List<Table> tables,
        SortedMap<String, Tally> abroad,
        List<String> remarks) {}

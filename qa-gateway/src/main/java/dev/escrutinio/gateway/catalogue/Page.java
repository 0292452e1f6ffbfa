package dev.escrutinio.gateway.catalogue;

import dev.escrutinio.edge.problems.ProblemException;
import dev.escrutinio.edge.problems.ProblemKind;
import java.util.List;

/// A part of a list.
///
/// @param total how many there are in all
record Page<T>(int total, int offset, int limit, List<T> items) {
    private static final int MOST = 500;

    static <T> Page<T> of(List<T> all, int offset, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, "El parámetro «limit» debe estar entre 1 y " + MOST + ".");
        }
        if (offset < 0) {
            throw new ProblemException(ProblemKind.INVALID_PARAMETER, "El parámetro «offset» no puede ser negativo.");
        }
        int from = Math.min(offset, all.size());
        return new Page<>(all.size(), offset, limit, all.subList(from, Math.min(all.size(), from + limit)));
    }
}

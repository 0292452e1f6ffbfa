package dev.escrutinio.loader.election;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The candidacies of an election by position and by code.
public final class Candidacies {

    private final List<Candidacy> all;
    private final Map<Integer, Integer> byCode = new HashMap<>();

    public Candidacies(List<Candidacy> all) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            byCode.put(Integer.parseInt(all.get(i).code()), i);
        }
    }

    public List<Candidacy> all() {
        return all;
    }

    public Candidacy get(int index) {
        return all.get(index);
    }

    /// Position of a code, or -1.
    public int indexOf(int code) {
        return byCode.getOrDefault(code, -1);
    }
}

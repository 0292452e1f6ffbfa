package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.facts.catalog.Catalog;
import dev.escrutinio.facts.catalog.Place;
import dev.escrutinio.facts.catalog.PlaceCodes;
import dev.escrutinio.language.reading.lexicon.Meaning;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How places lie in each other.
final class Geography {

    private final Catalog catalog;
    private final Map<String, Integer> children = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();

    Geography(Catalog catalog) {
        this.catalog = catalog;
        for (Place place : catalog.places()) {
            if (place.parent() != null) {
                children.merge(place.parent(), 1, Integer::sum);
            }
            place.capitalOf().forEach(wider -> capitals.putIfAbsent(wider, place.code()));
        }
    }

    Level level(String code) {
        return PlaceCodes.level(code);
    }

    boolean isCapital(String code) {
        return capitals.containsValue(code);
    }

    /// The capital of a province or region.
    Optional<String> capitalOf(String code) {
        return Optional.ofNullable(capitals.get(code));
    }

    /// Whether a place lies strictly inside another one.
    boolean inside(String code, String wider) {
        Optional<String> parent = catalog.parent(code);
        while (parent.isPresent()) {
            if (parent.get().equals(wider)) {
                return true;
            }
            parent = catalog.parent(parent.get());
        }
        return false;
    }

    /// The place itself, or the one around it, that is of a level.
    Optional<String> around(String code, Level of) {
        Optional<String> at = Optional.of(code);
        while (at.isPresent() && level(at.get()) != of) {
            at = catalog.parent(at.get());
        }
        return at;
    }

    /// Whether a text is no more than a place's own name.
    boolean named(String code, String text) {
        return catalog.place(code)
                .map(place -> Stream.concat(Stream.of(place.name()), place.otherNames().stream()))
                .orElse(Stream.of())
                .anyMatch(name -> name.equalsIgnoreCase(text.strip()));
    }

    /// Capitals of provinces or of regions in the widest of the places.
    List<String> capitalsIn(Collection<String> codes, Level of) {
        List<String> wide = codes.stream()
                .filter(code -> level(code) == Level.REGION || "ES".equals(code))
                .toList();
        Collection<String> around = wide.isEmpty() ? codes : wide;
        return catalog.places().stream()
                .filter(place -> place.capital(of))
                .map(Place::code)
                .filter(code -> around.stream().anyMatch(wider -> inside(code, wider)))
                .toList();
    }

    /// A district of a municipality, or a section of a district, by its number; refused where no election has it.
    Meaning numbered(Meaning.PlaceNamed wider, Level level, int number) {
        List<String> codes = wider.codes().stream()
                .map(code -> numbered(code, level, number))
                .filter(code -> catalog.place(code).isPresent())
                .toList();
        return codes.isEmpty() ? new Meaning.Barred("unknown_section") : new Meaning.PlaceNamed(codes, false);
    }

    private static String numbered(String code, Level level, int number) {
        boolean fits = level == Level.DISTRICT ? code.length() == 5 : code.length() == 7;
        String digits = Integer.toString(number);
        int width = level == Level.DISTRICT ? 2 : 3;
        return fits && digits.length() <= width ? code + "0".repeat(width - digits.length()) + digits : "?";
    }

    /// Senses of a name without those that cover the same ground as another one: a region of one province, a province
    /// of one municipality.
    List<String> distinct(List<String> codes) {
        return codes.stream()
                .filter(code -> codes.stream()
                        .noneMatch(other -> !other.equals(code) && sameGround(code, other) && preferred(other, code)))
                .toList();
    }

    private boolean sameGround(String a, String b) {
        return only(a, b) || only(b, a);
    }

    private boolean only(String wide, String narrow) {
        return (catalog.parent(narrow).filter(wide::equals).isPresent() && children.getOrDefault(wide, 0) == 1)
                || (catalog.parent(narrow)
                                .flatMap(catalog::parent)
                                .filter(wide::equals)
                                .isPresent()
                        && children.getOrDefault(wide, 0) == 1
                        && children.getOrDefault(catalog.parent(narrow).orElse(""), 0) == 1);
    }

    private boolean preferred(String a, String b) {
        return level(a) == Level.PROVINCE || (level(b) != Level.PROVINCE && level(a).below(level(b)));
    }
}

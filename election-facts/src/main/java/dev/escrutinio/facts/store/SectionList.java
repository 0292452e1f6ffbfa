package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.plan.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sections of an election in code order, in which every place is a range or a few.
final class SectionList {

    private static final int DIGITS = PlaceKey.SECTION_DIGITS;
    private static final List<Level> TIERS = List.of(Level.MUNICIPALITY, Level.DISTRICT, Level.SECTION);
    private static final long PROVINCE = PlaceKey.power(8);

    private final long[] numbers;
    private final long abroad;
    private final Map<Level, Tier> tiers = new EnumMap<>(Level.class);
    private final Map<String, Area> wide = new HashMap<>();

    /// @param numbers section codes as numbers, ascending
    /// @param abroad bit set of the provinces with a row of residents abroad
    /// @param regions provinces of each region, as bit sets
    SectionList(long[] numbers, CodePool codes, long abroad, Map<String, Long> regions) {
        this.numbers = numbers;
        this.abroad = abroad;
        TIERS.forEach(level -> tiers.put(level, Tier.of(level, numbers, codes)));
        wide.put("ES", union(-1L));
        regions.forEach((code, provinces) -> wide.put(code, union(provinces)));
        wide.values().removeIf(area -> area.provinces() == 0);
    }

    /// Positions of a place; null where the election has no such place.
    @Nullable
    Area area(String code) {
        Area known = wide.get(code);
        if (known != null) {
            return known;
        }
        int length = code.length();
        if (length == 3 && code.charAt(0) == 'C') {
            return abroad(PlaceKey.number(code, 1));
        }
        return length == 2 || length == 5 || length == 7 || length == DIGITS ? range(code) : null;
    }

    /// The places of a level below the province.
    Tier tier(Level level) {
        return Objects.requireNonNull(tiers.get(level), level::name);
    }

    /// Codes of the districts or sections of a place, in code order.
    List<String> inside(String place, Level level) {
        Area area = area(place);
        int[] bounds = area == null ? new int[0] : area.bounds();
        if (bounds.length == 2 && bounds[0] < bounds[1]) {
            return tier(level).touched(bounds[0], bounds[1]);
        }
        List<String> inside = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] < bounds[i + 1]) {
                inside.addAll(tier(level).touched(bounds[i], bounds[i + 1]));
            }
        }
        return inside;
    }

    private @Nullable Area range(String code) {
        long number = PlaceKey.number(code, 0);
        if (number < 0) {
            return null;
        }
        long unit = PlaceKey.power(DIGITS - code.length());
        int from = position(number * unit);
        int to = unit == 1
                ? (from < numbers.length && numbers[from] == number ? from + 1 : from)
                : position((number + 1) * unit);
        long province = 1L << (number * unit / PROVINCE);
        boolean isProvince = code.length() == 2;
        if (from == to && !(isProvince && (abroad & province) != 0)) {
            return null;
        }
        return new Area(
                new int[] {from, to}, province, code.length() < PlaceKey.digits(Level.DISTRICT), isProvince, false);
    }

    private @Nullable Area abroad(long province) {
        boolean there = province >= 0 && province < Column.PROVINCES && (abroad >>> province & 1) == 1;
        return there ? new Area(new int[0], 1L << province, false, false, true) : null;
    }

    private int position(long number) {
        int found = Arrays.binarySearch(numbers, number);
        return found >= 0 ? found : -found - 1;
    }

    // Neighbouring provinces make one range.
    private Area union(long provinces) {
        List<Integer> bounds = new ArrayList<>();
        long there = abroad & provinces;
        for (int province = 0; province < Column.PROVINCES; province++) {
            int from = position(province * PROVINCE);
            int to = position((province + 1) * PROVINCE);
            if ((provinces >>> province & 1) == 0 || from == to) {
                continue;
            }
            there |= 1L << province;
            if (!bounds.isEmpty() && bounds.getLast() == from) {
                bounds.set(bounds.size() - 1, to);
            } else {
                bounds.add(from);
                bounds.add(to);
            }
        }
        return new Area(bounds.stream().mapToInt(Integer::intValue).toArray(), there, true, true, false);
    }
}

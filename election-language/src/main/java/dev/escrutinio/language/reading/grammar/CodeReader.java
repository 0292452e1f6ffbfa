package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.contracts.plan.Level;
import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.LevelNamed;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PlaceNamed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads digits that name a place or an election, as data have them: «municipio 29067», «CUSEC 0401301003», «201911».
///
/// Ten digits are a section by themselves; fewer are a place only behind its level or the word «código», as any number
/// may have so many.
final class CodeReader {

    private static final Map<Level, Integer> DIGITS =
            Map.of(Level.PROVINCE, 2, Level.MUNICIPALITY, 5, Level.DISTRICT, 7, Level.SECTION, 10);
    private static final String MONTH_OF_ELECTION = "(?:19|20)\\d\\d(?:0[1-9]|1[0-2])";

    private final Context context;
    private final String question;

    CodeReader(Context context, String question) {
        this.context = context;
        this.question = question;
    }

    List<Item> read(List<Item> sentence) {
        List<Item> items = sentence;
        int i = 0;
        while (i < items.size()) {
            List<Item> read = at(items, i);
            // what came before it was taken too
            i = read.size() < items.size() ? 0 : i + 1;
            items = read;
        }
        return items;
    }

    private List<Item> at(List<Item> items, int i) {
        if (!(items.get(i).meaning() instanceof NumberGiven number)) {
            return items;
        }
        String digits = number.digits();
        int named = naming(items, i, digits);
        if (named >= 0) {
            return Items.replaced(items, named, i, items.get(named).upTo(items.get(i), place(digits), question));
        }
        Meaning alone = digits.length() == 10 ? place(digits) : election(items, i, digits);
        return alone == null ? items : Items.replaced(items, i, i, items.get(i).with(alone));
    }

    /// Position of the level or word that makes digits a place's code; -1 for none.
    private static int naming(List<Item> items, int i, String digits) {
        int before = before(items, i);
        if (before < 0 || !DIGITS.containsValue(digits.length()) || ofMonth(items, i)) {
            return -1;
        }
        if (items.get(before).cue(Cue.PLACE_CODE)) {
            int level = before(items, before);
            return level >= 0 && leveled(items.get(level), digits) ? level : before;
        }
        if (!leveled(items.get(before), digits) || asksWhich(items, before)) {
            return -1;
        }
        int code = before(items, before);
        return code >= 0 && items.get(code).cue(Cue.PLACE_CODE) ? code : before;
    }

    private static boolean leveled(Item item, String digits) {
        return item.meaning() instanceof LevelNamed level
                && !level.plural()
                && !level.capital()
                && DIGITS.getOrDefault(level.level(), 0) == digits.length();
    }

    /// «¿en qué provincia 47 …?» asks for one of many.
    private static boolean asksWhich(List<Item> items, int level) {
        int before = before(items, level);
        return before >= 0 && (items.get(before).cue(Cue.WHICH) || SetLevel.each(items.get(before)));
    }

    /// Position of what stands before, with nothing between but «de», «con», «:» or brackets; -1 for none.
    private static int before(List<Item> items, int i) {
        int from = Items.before(items, i);
        Set<Link> links = from < 0 ? EnumSet.noneOf(Link.class) : Items.links(items, from, i);
        links.removeAll(EnumSet.of(Link.DE, Link.CON));
        return links.isEmpty() && !Items.mark(items, from, i, ",;.?") ? from : -1;
    }

    /// «provincia 23 de julio» is a day.
    private static boolean ofMonth(List<Item> items, int i) {
        int next = Items.next(items, i + 1);
        return next < items.size()
                && items.get(next).meaning() instanceof Meaning.MonthNamed
                && !Items.mark(items, i, next, ",;");
    }

    private Meaning place(String digits) {
        if (context.catalog().place(digits).isPresent()) {
            return new PlaceNamed(List.of(digits), false);
        }
        boolean small = digits.length() == 10 || digits.length() == 7;
        return new Meaning.Barred(small ? "unknown_section" : "unknown_place_code");
    }

    /// «201911»: an election that is loaded, unless the number is compared with or counts something.
    private @Nullable Meaning election(List<Item> items, int i, String digits) {
        boolean counts = i > 0 && items.get(i - 1).meaning() instanceof Meaning.Compare;
        if (counts || !digits.matches(MONTH_OF_ELECTION)) {
            return null;
        }
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4));
        boolean held = context.catalog().elections().stream()
                .anyMatch(one -> one.date().getYear() == year && one.date().getMonthValue() == month);
        return held ? new Meaning.DateGiven(null, month, year) : null;
    }
}

package dev.escrutinio.facts.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rules for the official spellings of places: article in front, double names apart, capitals to proper
/// case.
final class PlaceSpelling {

    private static final String ARTICLES = "el|la|los|las|els|les|lo|a|o|as|os|es|sa|ses|na|l'|s'|n'";
    private static final Pattern BEHIND =
            Pattern.compile("(.+?)\\s*\\((" + ARTICLES + ")\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COMMA =
            Pattern.compile("(.+?),\\s*(" + ARTICLES + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_FRONT = Pattern.compile(
            "(?:(?:el|la|los|las|els|les|a|o|as|os|es|sa|ses)\\s+|[ls]')((?!(?:del?|d[ao]s?)\\s|d')\\S+\\s+.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}·]+");
    private static final Set<String> SMALL = Set.of(
            "de", "del", "la", "las", "el", "los", "y", "i", "e", "d", "l", "da", "do", "das", "dos", "a", "o", "en",
            "els", "les", "per", "con", "al", "na", "s");

    private PlaceSpelling() {}

    /// Official name as it is said: «Coruña (A)» is «A Coruña», «Pamplona / Iruña» is «Pamplona/Iruña».
    static String said(String official) {
        return parts(official).stream().map(PlaceSpelling::articleInFront).collect(Collectors.joining("/"));
    }

    /// Every way to write an official name, itself included: the two names of a double one, the article in
    /// front, and without it where two words or more remain that are a name: «Os de Balaguer» is not «de Balaguer».
    static Set<String> variants(String official) {
        Set<String> all = new LinkedHashSet<>();
        all.add(official.strip());
        all.add(said(official));
        List<String> parts = parts(official);
        for (String part : parts) {
            String front = articleInFront(part);
            all.add(part);
            all.add(front);
            bare(front, all);
        }
        if (parts.size() == 2) {
            all.add(articleInFront(parts.get(1)) + "/" + articleInFront(parts.get(0)));
        }
        return all;
    }

    /// A name in capitals in proper case; others unchanged.
    static String properCase(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        Matcher words = WORD.matcher(name.toLowerCase(Locale.ROOT));
        String cased = words.replaceAll(word -> SMALL.contains(word.group()) && word.start() > 0
                ? word.group()
                : Matcher.quoteReplacement(capitalised(word.group())));
        return capitalised(cased);
    }

    private static void bare(String front, Set<String> all) {
        Matcher article = IN_FRONT.matcher(front);
        if (article.matches()) {
            all.add(article.group(1));
        }
    }

    private static List<String> parts(String official) {
        List<String> parts = new ArrayList<>();
        for (String part : official.split("/", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String articleInFront(String part) {
        if (!part.endsWith(")") && part.indexOf(',') < 0) {
            return part;
        }
        for (Pattern pattern : List.of(BEHIND, COMMA)) {
            Matcher matcher = pattern.matcher(part);
            if (matcher.matches()) {
                String article = capitalised(matcher.group(2).toLowerCase(Locale.ROOT));
                return article + (article.endsWith("'") ? "" : " ") + matcher.group(1);
            }
        }
        return part;
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

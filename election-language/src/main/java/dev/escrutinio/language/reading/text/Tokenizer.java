package dev.escrutinio.language.reading.text;

import dev.escrutinio.facts.catalog.MonthNames;
import dev.escrutinio.language.reading.text.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a text into tokens; apostrophes and points inside names only separate.
public final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile("(?<numero>[nN]\\.?\\s?[º°](?!\\p{L}))"
            + "|(?<ordinal>(?<![\\d.,/-])(?:[1-6][ºª]|1(?:er|ro|ra)|[2-6](?:[oa]|d[oa]|r[oa]|er|t[oa]))(?![\\p{L}\\d]))"
            + "|(?<date>(?<![\\d.])\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d))"
            + "|(?<month>(?<![\\d.,/-])(?:(?:19|20)\\d\\d[/-](?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[/-](?:19|20)\\d\\d)(?![\\d/-]))"
            + "|(?<time>(?<![\\d.,/:-])(?:[01]?\\d|2[0-3])(?:[:.]00\\s?(?:h(?:oras|rs)?\\b\\.?)|:00(?!\\d)))"
            + "|(?<thousand>(?<![\\d.,])\\d{1,4}(?:[.,]\\d{1,2})?\\s?[kK](?![\\p{L}\\d])"
            + "|(?<![\\d.,])\\d{1,4}(?=\\s?[-–]\\s?\\d{1,4}\\s?[kK](?![\\p{L}\\d])))"
            + "|(?<number>\\d{1,3}(?:\\.\\d{3})+(?![\\d])(?:,\\d+)?|\\d+[.,]\\d{1,2}(?!\\d)|\\d+)"
            + "|(?<word>[\\p{L}\\p{M}·]+|[%+€&<>≥≤])"
            + "|(?<mark>[-–—/,;:.¿?¡!()\\[\\]«»\"“”…])");

    private static final List<String> ORDINALS = List.of("primero", "segundo", "tercero", "cuarto", "quinto", "sexto");

    private Tokenizer() {}

    /// The tokens of a text, in order.
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            add(matcher, tokens);
        }
        return tokens;
    }

    /// The folded forms of a name's words and numbers, without marks.
    public static List<String> forms(String name) {
        return tokens(name).stream()
                .filter(token -> token.kind() != Kind.MARK)
                .map(Token::form)
                .toList();
    }

    private static void add(Matcher matcher, List<Token> tokens) {
        String text = matcher.group();
        // most tokens are words: they are asked for first
        if (matcher.group("word") != null) {
            tokens.add(new Token(Kind.WORD, word(text), text, matcher.start(), matcher.end()));
        } else if (matcher.group("ordinal") != null) {
            tokens.add(new Token(Kind.WORD, ordinal(text), text, matcher.start(), matcher.end()));
        } else if (matcher.group("date") != null) {
            addDate(text, matcher.start(), tokens);
        } else if (matcher.group("month") != null) {
            addMonth(text, matcher.start(), tokens);
        } else if (matcher.group("time") != null) {
            addTime(text, matcher.start(), tokens);
        } else if (matcher.group("thousand") != null) {
            tokens.add(new Token(Kind.NUMBER, thousands(text), text, matcher.start(), matcher.end()));
        } else if (matcher.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, plain(text), text, matcher.start(), matcher.end()));
        } else if (matcher.group("mark") != null) {
            tokens.add(new Token(Kind.MARK, mark(text), text, matcher.start(), matcher.end()));
        } else {
            tokens.add(new Token(Kind.WORD, "numero", text, matcher.start(), matcher.end()));
        }
    }

    /// «2º», «3a»: the word that it stands for.
    private static String ordinal(String text) {
        String word = ORDINALS.get(Character.digit(text.charAt(0), 10) - 1);
        return text.endsWith("ª") || text.endsWith("a") ? word.substring(0, word.length() - 1) + "a" : word;
    }

    private static String word(String text) {
        return switch (text) {
            case "€" -> "euros";
            case "&" -> "y";
            default -> Folding.fold(text).replace("·", "");
        };
    }

    private static String mark(String text) {
        return switch (text) {
            case "–", "—" -> "-";
            case "«", "»", "“", "”" -> "\"";
            default -> text;
        };
    }

    /// «20k», «2,5 K».
    private static String thousands(String text) {
        String digits = text.replaceAll("[\\skK]", "").replace(',', '.');
        return new BigDecimal(digits).movePointRight(3).stripTrailingZeros().toPlainString();
    }

    private static String plain(String number) {
        boolean grouped = Patterns.match(number, "\\d{1,3}(\\.\\d{3})+(,\\d+)?");
        return (grouped ? number.replace(".", "") : number).replace(',', '.');
    }

    /// «2019-11», «11/2019»: a month by its name, and its year.
    private static void addMonth(String text, int start, List<Token> tokens) {
        int mark = Math.max(text.indexOf('-'), text.indexOf('/'));
        for (int from = 0; from <= mark + 1; from += mark + 1) {
            String part = from == 0 ? text.substring(0, mark) : text.substring(mark + 1);
            boolean year = part.length() == 4;
            tokens.add(new Token(
                    year ? Kind.NUMBER : Kind.WORD,
                    year ? part : MonthNames.of(Integer.parseInt(part)),
                    part,
                    start + from,
                    start + from + part.length()));
        }
    }

    /// «14:00», «14.00 h»: the hour and the word for it.
    private static void addTime(String text, int start, List<Token> tokens) {
        int digits = Character.isDigit(text.charAt(1)) ? 2 : 1;
        int hour = start + digits;
        String number = text.substring(0, digits);
        tokens.add(new Token(Kind.NUMBER, number, number, start, hour));
        tokens.add(new Token(Kind.WORD, "horas", text.substring(digits), hour, start + text.length()));
    }

    private static void addDate(String text, int start, List<Token> tokens) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isDigit(text.charAt(i))) {
                tokens.add(new Token(
                        Kind.NUMBER, text.substring(from, i), text.substring(from, i), start + from, start + i));
                if (i < text.length()) {
                    tokens.add(new Token(Kind.MARK, "/", text.substring(i, i + 1), start + i, start + i + 1));
                }
                from = i + 1;
            }
        }
    }
}

package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Match;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Token.Kind;
import dev.escrutinio.language.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Covers a question with the longest known stretches; gives every combination of their meanings.
final class Segmenter {

    private static final int WORDING = 10;
    private static final int UNKNOWN = 1000;
    private static final int MOST_COMBINATIONS = 64;
    private static final Set<Cue> SOFT = EnumSet.of(
            Cue.WHO,
            Cue.HOW_MANY,
            Cue.WHICH,
            Cue.COMPARE,
            Cue.THERE,
            Cue.TOTAL,
            Cue.EACH,
            Cue.FINISH,
            Cue.TOP,
            Cue.ELECTIONS);

    private static final Pattern AFTER_IN = Pattern.compile("(?iu)(?:^|\\P{L})en$");
    private static final Pattern YEAR = Pattern.compile("(?iu)[\\s.]*(?:del?\\s+)?(?:\\d{2}|\\d{4})(?![\\d.])");
    /// What leads to the verb «sumar», which is no party then.
    private static final Pattern SUMS =
            Pattern.compile("(?iu)(?:^|[¿¡(.:;]|(?:^|\\P{L})(?:al|si|por|para|quiero|puedes|podrias|podrías))$");
    /// «necesitó», «deseó»: what somebody did is not that the asker does it, though folding drops the accent.
    private static final Pattern THIRD_PERSON = Pattern.compile("(?iu)\\p{L}+ó");

    /// «hacia Vox»: only with its accent it is the verb «hacía».
    private static final String HACIA = "hacia";

    /// «Necesito el % …»: at the beginning the asker's wish, not what a party lacked.
    private static final Pattern WISH = Pattern.compile("(?iu)necesito");

    private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "les", "lo");
    /// What stands before a noun also after «en»: «en una lista» names no village of Uña.
    private static final Set<String> DETERMINERS = Set.of("una", "unas", "toda", "todas", "otra", "otras", "cada");

    /// «Grado: participación»: a name that heads a question which names no other place; «Mira, …» calls somebody.
    private static final Pattern HEADING =
            Pattern.compile("(?u)\\s*[:,(](?!.*\\b[Ee]n (?:(?:el|la|los|las) |[Ll]['’])?\\p{Lu}).*");

    /// «Grado participación 23J»: it may head a question that names no place.
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)\\s+(?!(?:de|del|a|al|en|por|para|y|que|con|sobre|medio|sin)\\b)(?!.*\\ben\\b)\\p{L}.*");

    private static final Pattern CLOSES = Pattern.compile("(?iu)\\s*(?:$|[,;.?!)]|(?:y|en|el)\\s)");

    private final Lexicon lexicon;
    private final ConstituencyWords constituency;
    private final VerbWords verbs;
    private final PastSubjunctive subjunctive;

    Segmenter(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.constituency = new ConstituencyWords(lexicon);
        this.verbs = new VerbWords(lexicon);
        this.subjunctive = new PastSubjunctive(lexicon);
    }

    /// All combinations of meanings of the best cover, likeliest first.
    List<List<Item>> sentences(String question) {
        List<Token> tokens = tokens(question);
        List<List<Item>> sentences = new ArrayList<>();
        sentences.add(new ArrayList<>());
        for (Piece piece : cover(tokens)) {
            sentences = extended(sentences, stretches(question, tokens, piece));
        }
        return sentences;
    }

    private List<Token> tokens(String question) {
        return subjunctive.read(Tokenizer.tokens(question));
    }

    /// Whether the lexicon knows every word of a question where it stands.
    boolean covers(String question) {
        return uncovered(question).isEmpty();
    }

    /// Where the words start that the lexicon does not know where they stand.
    Set<Integer> uncovered(String question) {
        List<Token> tokens = tokens(question);
        return cover(tokens).stream()
                .filter(piece -> piece.matches().isEmpty())
                .map(piece -> tokens.get(piece.first()))
                .filter(token -> token.kind() == Kind.WORD)
                .map(Token::start)
                .collect(Collectors.toSet());
    }

    private static List<List<Item>> extended(List<List<Item>> sentences, List<List<Item>> alternatives) {
        if (alternatives.size() > 1 && sentences.size() * alternatives.size() > MOST_COMBINATIONS) {
            return extended(sentences, alternatives.subList(0, 1));
        }
        List<List<Item>> result = new ArrayList<>();
        for (List<Item> alternative : alternatives) {
            for (List<Item> sentence : sentences) {
                List<Item> longer = new ArrayList<>(sentence);
                longer.addAll(alternative);
                result.add(longer);
            }
        }
        return result;
    }

    /// A stretch of the cover with all matches on it.
    private record Piece(int first, int last, List<Match> matches) {}

    private List<Piece> cover(List<Token> tokens) {
        int[] cost = new int[tokens.size() + 1];
        Piece[] best = new Piece[tokens.size()];
        for (int i = tokens.size() - 1; i >= 0; i--) {
            int alone =
                    tokens.get(i).kind() == Kind.WORD ? UNKNOWN : tokens.get(i).kind() == Kind.NUMBER ? WORDING : 0;
            cost[i] = alone + cost[i + 1];
            best[i] = new Piece(i, i, List.of());
            for (Match match : lexicon.matches(tokens, i)) {
                if (cutsMeasure(match, best)) {
                    continue;
                }
                int total = WORDING + cost[match.last() + 1];
                boolean longer = match.last() > best[i].last()
                        && !article(tokens.get(i))
                        && !cutsName(match, i + 1 < tokens.size() ? best[i + 1] : null);
                if (total < cost[i] || (total == cost[i] && longer)) {
                    cost[i] = total;
                    best[i] = new Piece(i, match.last(), List.of(match));
                } else if (total == cost[i] && match.last() == best[i].last()) {
                    List<Match> both = new ArrayList<>(best[i].matches());
                    both.add(match);
                    best[i] = new Piece(i, match.last(), both);
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i = best[i].last() + 1) {
            pieces.add(best[i]);
        }
        return pieces;
    }

    /// «de Revilla Vallejera» is a town, not the party «de Revilla» in Vallejera.
    private static boolean cutsName(Match match, @Nullable Piece next) {
        return next != null
                && next.first() <= match.last()
                && next.last() > match.last()
                && next.matches().stream()
                        .flatMap(name -> name.meanings().stream())
                        .anyMatch(Meaning.PlaceNamed.class::isInstance);
    }

    /// «según la edad media» asks for a datum; «según la edad» for votes by age, which nobody has.
    private static boolean cutsMeasure(Match match, Piece[] best) {
        boolean barred = match.meanings().stream().allMatch(Meaning.Barred.class::isInstance);
        for (int i = match.first() + 1; barred && i <= match.last(); i++) {
            boolean measure = best[i].last() > match.last()
                    && best[i].matches().stream()
                            .flatMap(each -> each.meanings().stream())
                            .anyMatch(Meaning.MeasureNamed.class::isInstance);
            if (measure) {
                return true;
            }
        }
        return false;
    }

    /// «las mesas electorales» are no tables of Las Mesas: the article stands alone where both read as well.
    private static boolean article(Token token) {
        return ARTICLES.contains(token.form());
    }

    /// The meanings of a stretch, and its words apart where a party bears the name of «por» and a place.
    private List<List<Item>> stretches(String question, List<Token> tokens, Piece piece) {
        List<Item> whole = verbs.read(question, tokens, piece.first(), alternatives(question, tokens, piece));
        return constituency
                .read(question, tokens, piece.first(), whole)
                .orElseGet(() -> whole.stream().map(List::of).toList());
    }

    private static List<Item> alternatives(String question, List<Token> tokens, Piece piece) {
        Token first = tokens.get(piece.first());
        Token last = tokens.get(piece.last());
        String text = question.substring(first.start(), last.end());
        if (piece.matches().isEmpty()) {
            return List.of(new Item(alone(first), first.start(), last.end(), text, null, 0));
        }
        if (HACIA.equalsIgnoreCase(text)) {
            return List.of(new Item(new Meaning.Unknown(), first.start(), last.end(), text, null, 0));
        }
        List<Item> items = new ArrayList<>();
        boolean third = THIRD_PERSON.matcher(text).matches();
        boolean wish = WISH.matcher(text).matches() && opens(question, first);
        boolean barred = piece.matches().stream()
                .flatMap(match -> match.meanings().stream())
                .anyMatch(Meaning.Barred.class::isInstance);
        for (Match match : piece.matches()) {
            List<Meaning> meanings = match.meanings().stream()
                    .filter(meaning -> !barred || verb(meaning) == third)
                    .filter(meaning -> !(third && meaning instanceof Meaning.Harmless harmless && harmless.asking()))
                    .filter(meaning -> !(wish && meaning instanceof Meaning.CueGiven))
                    .toList();
            for (Meaning meaning : merged(meanings)) {
                items.add(new Item(meaning, first.start(), last.end(), text, null, 0));
            }
        }
        if (items.isEmpty()) {
            return List.of(new Item(new Meaning.Unknown(), first.start(), last.end(), text, null, 0));
        }
        return items.size() > 1 ? weighed(question, items) : items;
    }

    /// «barrió» is what a party did, «barrio» where people live: here the accent tells.
    private static boolean verb(Meaning meaning) {
        return meaning.equals(new Meaning.CueGiven(Cue.WIN));
    }

    private static boolean opens(String question, Token token) {
        String before = question.substring(0, token.start()).strip();
        return before.isEmpty() || ".?!¿¡:;,".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /// Of several meanings the everyday one is likelier, unless a capital letter inside the sentence or the words
    /// around say otherwise: «en Voto».
    private static List<Item> weighed(String question, List<Item> items) {
        Item any = items.getFirst();
        String before = question.substring(0, any.start()).strip();
        boolean opening = before.isEmpty() || ".?!¿¡:".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean month = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.MonthNamed)
                && YEAR.matcher(question.substring(any.end())).lookingAt();
        boolean capital = Character.isUpperCase(any.text().charAt(0)) && !opening && !shouted(any.text());
        boolean heading = opening
                && Character.isUpperCase(any.text().charAt(0))
                && HEADING.matcher(question.substring(any.end())).matches();
        boolean label = opening
                && !heading
                && Character.isUpperCase(any.text().charAt(0))
                && LABEL.matcher(question.substring(any.end())).matches();
        boolean afterIn = AFTER_IN.matcher(before).find() && !DETERMINERS.contains(any.text());
        boolean proper = !month && (capital || heading || afterIn || nothingFollows(question, any));
        boolean sums = items.stream().anyMatch(item -> item.meaning() instanceof Meaning.PartyNamed)
                && items.stream().anyMatch(item -> item.cue(Cue.TOGETHER));
        return items.stream()
                .map(item -> {
                    boolean name = item.meaning() instanceof Meaning.PlaceNamed;
                    boolean soft = item.meaning() instanceof Meaning.Soft;
                    boolean party = item.meaning() instanceof Meaning.PartyNamed;
                    boolean wrong = sums
                            && (item.cue(Cue.TOGETHER) != (SUMS.matcher(before).find() && !capital));
                    int unlikely =
                            soft || wrong ? 1 : name && !proper ? (label ? 1 : 2) : !name && !party && proper ? 1 : 0;
                    return item.unlikely(unlikely);
                })
                .toList();
    }

    /// Whether an article has no noun: «en Los Realejos y Les».
    private static boolean nothingFollows(String question, Item item) {
        return ARTICLES.contains(item.text().toLowerCase(Locale.ROOT))
                && CLOSES.matcher(question.substring(item.end())).lookingAt();
    }

    /// Whether a word is in capitals throughout, so that its first one tells nothing: «EL VOTO» is no town.
    private static boolean shouted(String text) {
        return text.chars().filter(Character::isUpperCase).count() > 1
                && text.chars().noneMatch(Character::isLowerCase);
    }

    private static Meaning alone(Token token) {
        return switch (token.kind()) {
            case WORD -> new Meaning.Unknown();
            case MARK -> new Meaning.Mark(token.form().charAt(0));
            case NUMBER -> new Meaning.NumberGiven(Double.parseDouble(token.form()), token.text());
        };
    }

    /// Soft meanings become one; content meanings stay apart and go first.
    private static List<Meaning> merged(List<Meaning> meanings) {
        Set<Link> links = EnumSet.noneOf(Link.class);
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        Set<Meaning> content = new LinkedHashSet<>();
        boolean soft = false;
        for (Meaning meaning : meanings) {
            if (meaning instanceof Meaning.Joint joint) {
                links.add(joint.link());
                soft = true;
            } else if (meaning instanceof Meaning.CueGiven given && SOFT.contains(given.cue())) {
                cues.add(given.cue());
                soft = true;
            } else if (meaning instanceof Meaning.Harmless) {
                soft = true;
            } else {
                content.add(meaning);
            }
        }
        List<Meaning> result = new ArrayList<>(mergedPlaces(content));
        if (soft) {
            result.add(new Meaning.Soft(links, cues));
        }
        return result;
    }

    private static List<Meaning> mergedPlaces(Set<Meaning> content) {
        List<String> codes = content.stream()
                .filter(Meaning.PlaceNamed.class::isInstance)
                .flatMap(meaning -> ((Meaning.PlaceNamed) meaning).codes().stream())
                .distinct()
                .toList();
        List<Meaning> result = new ArrayList<>();
        if (!codes.isEmpty()) {
            result.add(new Meaning.PlaceNamed(
                    codes, content.stream().anyMatch(m -> m instanceof Meaning.PlaceNamed place && place.shortened())));
        }
        content.stream()
                .filter(meaning -> !(meaning instanceof Meaning.PlaceNamed))
                .forEach(result::add);
        return result;
    }
}

package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.answer.Figure;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Token;
import dev.escrutinio.language.reading.text.Tokenizer;
import dev.escrutinio.language.wording.SpanishNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Examines prose that a model writes from figures, sentence by sentence. Immutable and thread-safe.
///
/// A sentence passes only if it states something that the facts confirm, every number in it lies in such a statement,
/// no clause says who is ahead or which way something went without one, and it names nobody and no place besides those
/// of the figures, in words that answers use.
public final class ProseExaminer {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\s.,;:%()«»\"'’·/+−–—¡!¿?ºª-]+");
    private static final int LONGEST = 600;

    /// «el 2019 %»: a number that the question has, and the figure of nobody.
    private static final Pattern YEAR_COUNTED = Pattern.compile(
            "(?<![\\d.,])20[12]\\d\\s*(?:%|\\p{L}+ por ciento|por ciento"
                    + "|puntos|votos|escaños|diputados|euros|personas|habitantes|electores|papeletas|municipios|secciones)");

    /// Words that tell what a share is of.
    private static final Set<String> BASES = Set.of("emitidos", "emitido", "validos", "valido", "censo", "inscritos");

    private final TextVerifier verifier;
    private final ProseWords prose = ProseWords.load();

    public ProseExaminer(TextVerifier verifier) {
        this.verifier = verifier;
    }

    /// The whole sentences of a text; what it breaks off in is none.
    public static List<String> sentences(String text) {
        return whole(text, text.length());
    }

    /// The whole sentences of a text that is still being written: those that nothing written after it can change.
    public static List<String> settled(String text) {
        // where a sentence ends is decided by the first thing after it
        int decided = text.length();
        while (decided > 0 && mayFollowAnEnd(text.charAt(decided - 1))) {
            decided--;
        }
        return whole(text, decided - 1);
    }

    private static boolean mayFollowAnEnd(char letter) {
        return Character.isWhitespace(letter) || ")»\"”".indexOf(letter) >= 0;
    }

    private static List<String> whole(String text, int until) {
        return SentenceSplitter.sentences(text).stream()
                .filter(span -> span.end() <= until)
                .map(span -> text.substring(span.start(), span.end()).strip())
                .filter(sentence -> !sentence.isEmpty() && ".!?…".indexOf(sentence.charAt(sentence.length() - 1)) >= 0)
                .toList();
    }

    /// What a sentence states, if it may be told; empty if it may not.
    ///
    /// @param before what was told before it, which its words may lean on
    /// @param figures those that it may tell
    /// @param known texts whose words and numbers may be used: what was asked, and what is told without a model
    public Optional<Set<String>> numbers(String before, String sentence, List<Figure> figures, List<String> known) {
        if (sentence.length() > LONGEST || !PLAIN.matcher(sentence).matches()) {
            return Optional.empty();
        }
        String text = before.isEmpty() ? sentence : before + " " + sentence;
        if (text.length() > TextVerifier.LONGEST) {
            return Optional.empty();
        }
        int offset = text.length() - sentence.length();
        List<Claim> claims = verifier.verify(text).stream()
                .filter(claim -> claim.start() >= offset)
                .toList();
        boolean confirmed = !claims.isEmpty() && claims.stream().allMatch(claim -> claim.status() == ClaimStatus.RIGHT);
        boolean holds = confirmed
                && unexplained(sentence, claims, offset, known).isEmpty()
                && !Clauses.assertUncovered(sentence, claims, offset)
                && !YEAR_COUNTED.matcher(sentence).find()
                && sensesOnly(sentence, known)
                && namesOnly(sentence, figures, known)
                && usualWords(sentence, known);
        return holds ? Optional.of(numbers(sentence)) : Optional.empty();
    }

    /// Numbers of a text, as written.
    public static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        SpanishNumbers.in(text).forEach(number -> numbers.add(number.text()));
        return numbers;
    }

    /// Numbers outside of what was confirmed, but for those of dates and of what was asked.
    private static Set<String> unexplained(String sentence, List<Claim> claims, int offset, List<String> known) {
        StringBuilder rest = new StringBuilder(sentence);
        for (Claim claim : claims) {
            for (int at = claim.start() - offset; at < Math.min(claim.end() - offset, rest.length()); at++) {
                rest.setCharAt(at, ' ');
            }
        }
        Set<String> left = numbers(rest.toString());
        known.forEach(text -> left.removeAll(numbers(text)));
        return left;
    }

    /// No base and no place from the end that what is known does not have: no claim rests on them, so that nothing else
    /// would tell a share of the valid votes from one of the votes cast, or the last party from the first.
    private boolean sensesOnly(String sentence, List<String> known) {
        Set<Meaning> allowed = new HashSet<>();
        known.forEach(text -> senses(text).forEach(allowed::add));
        return senses(sentence).allMatch(allowed::contains)
                && Tokenizer.forms(sentence).stream()
                        .filter(BASES::contains)
                        .allMatch(base -> known.stream()
                                .anyMatch(text -> Tokenizer.forms(text).contains(base)));
    }

    private Stream<Meaning> senses(String text) {
        return verifier.pieces(text).stream()
                .flatMap(piece -> piece.meanings().stream())
                .filter(meaning -> meaning instanceof Meaning.BaseNamed || meaning instanceof Meaning.LastRank);
    }

    private boolean namesOnly(String sentence, List<Figure> figures, List<String> known) {
        Set<String> ids = new HashSet<>();
        for (Figure figure : figures) {
            Stream.of(figure.place(), figure.party(), figure.sourceLevelPlace())
                    .filter(Objects::nonNull)
                    .flatMap(id -> Stream.of(id.split("\\+", -1)))
                    .forEach(ids::add);
        }
        known.forEach(text -> named(text).forEach(ids::addAll));
        return named(sentence).stream().allMatch(names -> names.stream().anyMatch(ids::contains));
    }

    /// Of each name of a text, the places or parties that it may be.
    private List<List<String>> named(String text) {
        List<List<String>> named = new ArrayList<>();
        for (Piece piece : verifier.pieces(text)) {
            piece.as(Meaning.PlaceNamed.class).map(Meaning.PlaceNamed::codes).ifPresent(named::add);
            piece.as(Meaning.PartyNamed.class).map(Meaning.PartyNamed::ids).ifPresent(named::add);
        }
        return named;
    }

    /// No words that the data cannot speak about, nor any that neither the lexicon, nor prose about elections, nor what
    /// is
    /// known has: opinions, names, insults.
    private boolean usualWords(String sentence, List<String> known) {
        Set<String> forms = new HashSet<>();
        known.forEach(text -> forms.addAll(Tokenizer.forms(text)));
        List<Piece> pieces = verifier.pieces(sentence);
        return pieces.stream().noneMatch(piece -> piece.is(Meaning.Barred.class))
                && pieces.stream()
                        .filter(Piece::unknown)
                        .flatMap(piece -> Tokenizer.tokens(piece.text()).stream())
                        .filter(token -> token.kind() == Token.Kind.WORD)
                        .map(Token::form)
                        .allMatch(form -> forms.contains(form) || prose.know(form));
    }
}

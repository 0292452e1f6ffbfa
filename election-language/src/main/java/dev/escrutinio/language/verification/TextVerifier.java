package dev.escrutinio.language.verification;

import dev.escrutinio.contracts.plan.Scope;
import dev.escrutinio.facts.catalog.Election;
import dev.escrutinio.facts.execution.PlanExecutor;
import dev.escrutinio.facts.store.Facts;
import dev.escrutinio.language.reading.grammar.Grammar;
import dev.escrutinio.language.reading.lexicon.Lexicon;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the electoral statements of any Spanish text and checks each one against the facts. Immutable and thread-safe.
public final class TextVerifier {

    /// Most characters that are read.
    public static final int LONGEST = 20_000;

    private static final Pattern DOMESTIC = Pattern.compile(
            "sin (contar )?(el |los )?(votos? )?(exterior|cera|del extranjero|residentes en el extranjero)");

    private final Facts facts;
    private final PlanExecutor executor = new PlanExecutor();
    private final Cover cover;
    private final Dates dates;
    private final Whereabouts whereabouts;
    private final Quantities quantities;
    private final SetStatements sets;
    private final Doubts doubts = new Doubts();
    private final LooseNames loose;

    /// Builds the lexicon for the facts (about a second).
    public TextVerifier(Facts facts) {
        this.facts = facts;
        Lexicon lexicon = new Lexicon(facts.catalog());
        this.loose = new LooseNames(facts.catalog());
        this.cover = new Cover(lexicon, facts.catalog());
        this.dates = new Dates(facts.catalog().elections());
        this.whereabouts = new Whereabouts(facts.catalog());
        this.quantities = new Quantities(facts.catalog());
        this.sets = new SetStatements(facts, executor, new Grammar(facts, lexicon));
    }

    /// The statements of a text, in order. Never throws for any text up to [#LONGEST] characters.
    ///
    /// @throws IllegalArgumentException for a longer text
    public List<Claim> verify(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("text of " + text.length() + " characters; at most " + LONGEST);
        }
        List<Claim> claims = new ArrayList<>();
        boolean domestic = DOMESTIC.matcher(Folding.fold(text)).find();
        Story story = Story.OPENING;
        List<@Nullable Said> headings = List.of();
        for (SentenceSplitter.Span span : SentenceSplitter.sentences(text)) {
            String sentence = text.substring(span.start(), span.end());
            List<@Nullable Said> here = Tables.headings(sentence);
            headings = !here.isEmpty() ? here : Tables.row(sentence) ? headings : List.of();
            List<Piece> pieces = Tables.read(sentence, pieces(sentence, story), headings);
            Checked checked = checked(sentence, pieces, story, domestic);
            List<Verdict> settled = doubts.settled(checked.pieces(), checked.statements(), checked.verdicts());
            claims.addAll(checked.with(settled).claims(sentence, span.start()));
            story = Telling.after(story, checked.pieces());
        }
        return claims;
    }

    /// The stretches of a text that are known, by themselves.
    List<Piece> pieces(String text) {
        return cover.pieces(text);
    }

    private List<Piece> pieces(String sentence, Story story) {
        List<Piece> pieces = cover.pieces(sentence);
        pieces = dates.read(sentence, pieces, story.year());
        pieces = relative(pieces, story);
        pieces = whereabouts.read(sentence, pieces);
        return quantities.read(sentence, pieces, story.said());
    }

    /// «las últimas elecciones», «las anteriores».
    private List<Piece> relative(List<Piece> pieces, Story story) {
        List<String> ids =
                facts.catalog().elections().stream().map(Election::id).toList();
        return pieces.stream()
                .map(piece -> piece.as(Meaning.RelativeElection.class)
                        .map(relative -> named(piece, relative.order(), ids, story))
                        .orElse(piece))
                .toList();
    }

    private static Piece named(Piece piece, Meaning.RelativeElection.Order order, List<String> ids, Story story) {
        int at = story.elections().size() == 1 ? ids.indexOf(story.elections().getFirst()) - 1 : -1;
        return switch (order) {
            case LATEST -> fromLast(piece, ids, 1);
            case PENULTIMATE -> fromLast(piece, ids, 2);
            case ANTEPENULTIMATE -> fromLast(piece, ids, 3);
            case PREVIOUS -> at < 0 ? piece : piece.with(new Meaning.ElectionsNamed(List.of(ids.get(at))));
            case ALL -> piece;
        };
    }

    private static Piece fromLast(Piece piece, List<String> ids, int back) {
        return ids.size() < back ? piece : piece.with(new Meaning.ElectionsNamed(List.of(ids.get(ids.size() - back))));
    }

    /// A sentence under its likeliest senses.
    private record Checked(List<Piece> pieces, List<Statement> statements, List<Verdict> verdicts) {

        long count(ClaimStatus status) {
            return verdicts.stream()
                    .filter(verdict -> verdict.status() == status)
                    .count();
        }

        /// Statements that agree with a computed figure, on whichever count.
        long agreeing() {
            return verdicts.stream()
                    .filter(verdict -> verdict.status() == ClaimStatus.RIGHT
                            || (verdict.status() == ClaimStatus.NOT_CHECKABLE && verdict.figure() != null))
                    .count();
        }

        Checked with(List<Verdict> others) {
            return new Checked(pieces, statements, others);
        }

        List<Claim> claims(String sentence, int offset) {
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                claims.add(claim(sentence, offset, statements.get(i), verdicts.get(i)));
            }
            claims.sort(Comparator.comparingInt(Claim::start));
            return claims;
        }

        private static Claim claim(String sentence, int offset, Statement statement, Verdict verdict) {
            Said said = statement.said();
            return new Claim(
                    sentence.substring(statement.start(), statement.end()),
                    offset + statement.start(),
                    offset + statement.end(),
                    verdict.status(),
                    verdict.figure(),
                    said == null ? null : said.value(),
                    verdict.expected(),
                    verdict.reason());
        }
    }

    private Checked checked(String sentence, List<Piece> pieces, Story story, boolean domestic) {
        if (sets.speaksOfSets(pieces)) {
            List<Statement> statements = new ClaimReader(pieces, story, facts.catalog()).read();
            List<SetStatements.Judged> judged = sets.check(sentence, pieces, statements, story);
            return new Checked(
                    pieces,
                    judged.stream().map(SetStatements.Judged::statement).toList(),
                    judged.stream().map(SetStatements.Judged::verdict).toList());
        }
        List<Checked> all = new ArrayList<>();
        Senses.Choices choices = Senses.of(pieces, story);
        for (Senses.Chosen chosen : choices.chosen()) {
            List<Statement> statements = new ClaimReader(chosen.pieces(), chosen.story(), facts.catalog()).read();
            Checked usual = checked(chosen, statements, null, domestic);
            all.add(usual);
            if (usual.count(ClaimStatus.RIGHT) < statements.size()) {
                all.add(checked(chosen, statements, Scope.WITHOUT_CERA, domestic));
            }
        }
        return all.stream()
                .reduce((best, other) -> better(other, best, choices.all()) ? other : best)
                .map(this::settled)
                .map(best -> best.agreeing() == 0 ? new Checked(pieces, best.statements(), best.verdicts()) : best)
                .orElseThrow();
    }

    /// A figure is called wrong only if everything that its sentence names is of some figure.
    private Checked settled(Checked best) {
        return best.count(ClaimStatus.WRONG) == 0
                ? best
                : loose.of(best.pieces(), best.statements())
                        .map(name -> best.with(Doubts.opened(
                                best.statements(),
                                best.verdicts(),
                                "No queda claro qué tiene que ver «" + name + "» con la cifra.")))
                        .orElse(best);
    }

    private Checked checked(Senses.Chosen chosen, List<Statement> statements, @Nullable Scope scope, boolean domestic) {
        Checker checker = new Checker(facts, executor, scope);
        List<Verdict> verdicts = statements.stream()
                .map(checker::check)
                .map(verdict -> scope == null ? verdict : verdict.withoutAbroad(domestic))
                .toList();
        return new Checked(chosen.pieces(), statements, verdicts);
    }

    /// Senses under which more agrees; else those under which more can be checked, or, where not all senses were tried,
    /// less is wrong.
    private static boolean better(Checked one, Checked other, boolean all) {
        long right = one.agreeing() - other.agreeing();
        ClaimStatus worse = all ? ClaimStatus.NOT_CHECKABLE : ClaimStatus.WRONG;
        return right > 0
                || (right == 0
                        && one.count(worse) < other.count(worse)
                        && one.statements().size() == other.statements().size());
    }
}

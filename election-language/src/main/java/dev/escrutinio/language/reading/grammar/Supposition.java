package dev.escrutinio.language.reading.grammar;

import dev.escrutinio.language.reading.lexicon.Cue;
import dev.escrutinio.language.reading.lexicon.Link;
import dev.escrutinio.language.reading.lexicon.Meaning;
import dev.escrutinio.language.reading.lexicon.Meaning.NumberGiven;
import dev.escrutinio.language.reading.lexicon.Meaning.PartyNamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a question about seats supposes: parties that stand together, another number of seats.
///
/// @param merged parties that stand together; empty for none
/// @param numbers words of the other number of seats
/// @param real words of the real number, which the question tells beside it: «40 en lugar de 37»
record Supposition(List<String> merged, List<Item> numbers, List<Item> real) {

    private static final String STAND = "(?iu)(se )?(van|va|vayan|ir|yendo|presentan|presentarse|concurren|concurrir)";

    static Supposition in(Frame frame) {
        boolean supposed = frame.has(Cue.SUPPOSED);
        boolean together = (frame.has(Cue.TOGETHER) && (supposed || frame.has(Cue.ALLOCATION) || oneList(frame)))
                || (supposed && with(frame));
        List<Item> real = supposed ? real(frame) : List.of();
        return new Supposition(together ? merged(frame) : List.of(), numbers(frame, supposed, real), real);
    }

    /// No parties that stand together, no number.
    static Supposition ofNothing() {
        return new Supposition(List.of(), List.of(), List.of());
    }

    /// «PP y Vox unidos: ¿escaños?»: one list is supposed, and its seats are not the sum of theirs.
    private static boolean oneList(Frame frame) {
        return frame.measures().stream().anyMatch(item -> item.measure("seats"))
                && frame.cues(Cue.TOGETHER).stream()
                        .anyMatch(item -> item.like(
                                        "(?iu).*(unid[oa]s|van (jun|un)|presentan jun|coali|concurr|lista|candidatura|siglas).*")
                                || stands(frame, frame.position(item)));
    }

    /// «si el PP se presentara con Vox»: they stand together.
    private static boolean with(Frame frame) {
        List<Item> parties = frame.parties();
        return parties.size() > 1
                && Items.links(
                                frame.items(),
                                frame.position(parties.get(parties.size() - 2)),
                                frame.position(parties.getLast()))
                        .contains(Link.CON);
    }

    /// «si PP y Vox van juntos», «yendo juntos PP y Vox»; «fueron juntos» is no supposition.
    private static boolean stands(Frame frame, int together) {
        int before = together - 1;
        while (before > 0 && frame.items().get(before).meaning() instanceof PartyNamed) {
            before--;
        }
        return before >= 0 && frame.items().get(before).like(STAND);
    }

    boolean counterfactual() {
        return !merged.isEmpty() || !numbers.isEmpty();
    }

    /// The only list of parties; a party apart from it is one whose seats are asked for.
    private static List<String> merged(Frame frame) {
        List<List<String>> lists = new ArrayList<>();
        int before = -1;
        for (Item item : frame.parties()) {
            List<String> ids = ((PartyNamed) item.meaning()).ids();
            int at = frame.position(item);
            if (ids.size() != 1) {
                return List.of();
            }
            if (before >= 0 && listed(frame, before, at)) {
                lists.getLast().add(ids.getFirst());
            } else {
                lists.add(new ArrayList<>(ids));
            }
            before = at;
        }
        List<List<String>> several =
                lists.stream().filter(list -> list.size() > 1).toList();
        return several.size() == 1
                        && several.getFirst().stream().distinct().count()
                                == several.getFirst().size()
                ? List.copyOf(several.getFirst())
                : List.of();
    }

    private static boolean listed(Frame frame, int from, int to) {
        Set<Link> links = Items.links(frame.items(), from, to);
        boolean with = links.contains(Link.CON);
        boolean near = frame.items().subList(from + 1, to).stream()
                .allMatch(item -> item.soft() || (with && item.cue(Cue.SUPPOSED, Cue.TOGETHER)));
        boolean joined = !links.isEmpty() || Items.mark(frame.items(), from, to, ",/-+");
        links.removeAll(Set.of(Link.Y, Link.CON));
        return near && joined && links.isEmpty();
    }

    /// «si se eligieran 17 diputados», «el reparto con 14 escaños»; real seats carry an article.
    private static List<Item> numbers(Frame frame, boolean supposed, List<Item> real) {
        List<Item> found = new ArrayList<>();
        for (int i = 0; i < frame.items().size(); i++) {
            Item item = frame.items().get(i);
            boolean seats =
                    i + 1 < frame.items().size() && frame.items().get(i + 1).measure("seats");
            boolean whole = item.meaning() instanceof NumberGiven number && number.value() % 1 == 0;
            boolean told = (seats && !article(frame, i) && (supposed || with(frame, i)))
                    || (supposed && (allotted(frame, i) || instead(frame, i)));
            if (whole && told && !real.contains(item)) {
                found.add(item);
            }
        }
        return found.size() == 1 ? found : List.of();
    }

    /// «si se repartieran 40»: right after the verb, of a question about seats.
    private static boolean allotted(Frame frame, int at) {
        return at > 0
                && frame.items().get(at - 1).cue(Cue.SUPPOSED)
                && frame.items().get(at - 1).like("(?iu).*(repart|elig|asign|distribu|adjudic).*")
                && frame.measures().stream().anyMatch(item -> item.measure("seats"))
                && !(at + 1 < frame.items().size()
                        && frame.items().get(at + 1).meaning() instanceof Meaning.PartyNamed);
    }

    /// «40 en lugar de 37».
    private static boolean instead(Frame frame, int at) {
        int next = at + 1 < frame.items().size() && frame.items().get(at + 1).measure("seats") ? at + 2 : at + 1;
        return next < frame.items().size() && frame.items().get(next).cue(Cue.INSTEAD);
    }

    private static List<Item> real(Frame frame) {
        List<Item> instead = frame.cues(Cue.INSTEAD);
        int next = instead.isEmpty()
                ? frame.items().size()
                : Items.next(frame.items(), frame.position(instead.getFirst()) + 1);
        boolean number = instead.size() == 1
                && next < frame.items().size()
                && frame.items().get(next).meaning() instanceof NumberGiven;
        return number ? List.of(frame.items().get(next)) : List.of();
    }

    private static boolean article(Frame frame, int at) {
        return at > 0 && frame.items().get(at - 1).like("(?iu)(el|la|los|las|sus|del)");
    }

    private static boolean with(Frame frame, int at) {
        return at > 0
                && frame.items().get(at - 1).link(Link.CON)
                && !(frame.items().get(at - 1).meaning() instanceof Meaning.Compare)
                && frame.has(Cue.ALLOCATION);
    }
}

package dev.escrutinio.language.verification;

import dev.escrutinio.language.reading.lexicon.Cue;
import java.util.List;

/// Tells which words say that a figure rose or fell.
final class Motion {

    private static final String FALLS =
            "(ced|perd)(io|ieron|iendo)|retroced(io|ieron)|(cay|decay)(o|eron)|baj(o|aron)|merm(o|aron)"
                    + "|desplom(o|aron)|hund(io|ieron)|redu(jo|jeron)|dej(o|aron)se|dejandose|descend(io|ieron)|resto|restaron"
                    + "|(encog|decrec)(io|ieron)|(mengu|adelgaz|flaque|desinfl|recul)(o|aron)|menguar";
    private static final String RISES = "(trep|engord|ensanch|escal|aran)(o|aron)|remont(o|aron)|progres(o|aron)";

    private Motion() {}

    /// 1 for a rise, -1 for a fall, 0 for neither.
    static int of(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (piece.said() != null) {
            return 0;
        }
        boolean left =
                piece.like("dej(o|aron|a|an)") && i > 0 && pieces.get(i - 1).like("se");
        if (left || piece.cue(Cue.FALL) || piece.like(FALLS)) {
            return -1;
        }
        return piece.cue(Cue.RISE) || piece.like(RISES) || gained(pieces, i) ? 1 : 0;
    }

    /// «ganó 5 puntos», «ganó unos 12 escaños»: a win that a number follows.
    static boolean gained(List<Piece> pieces, int i) {
        if (!pieces.get(i).like("gan(o|aron|a|an|ando)(se)?")) {
            return false;
        }
        int at = i + 1;
        while (at < pieces.size()
                && pieces.get(at).said() == null
                && !pieces.get(at).like("por|con|en|al?|con .*|a l[ao]s?")
                && Character.isLetter(pieces.get(at).text().charAt(0))
                && at < i + 4) {
            at++;
        }
        return at < pieces.size() && pieces.get(at).said() != null;
    }
}

package dev.escrutinio.system.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The heart of a question in its forms; place and election are put around it.
///
/// @param direct after «¿»: «cuántos votos sacó el PSOE»
/// @param noun with article: «los votos del PSOE»
/// @param telegraph as few words as possible: «votos PSOE»
record Ask(String direct, String noun, String telegraph) {

    /// Puts the parts of a question together in many orders and registers.
    record Voice(Dice dice) {

        private static final String PLEASE =
                "{Dime|Dígame|Quiero saber|Me gustaría conocer|Necesito|Quisiera saber|Indícame|Busco|Podrías darme|Dame}";
        private static final String TELL =
                "{Quiero saber|Dime|Me gustaría saber|¿Me puedes decir|¿Sabes|¿Podrías decirme|Necesito saber|¿Me podría indicar}";

        /// A question of one place and one election.
        String ask(Ask ask, String where, String when, String bareWhere, String bareWhen) {
            String said = switch (dice.upTo(12)) {
                case 0, 1, 2, 3 -> question(ask.direct(), where, when);
                case 4, 5 -> question(ask.direct(), when, where);
                case 6 -> front(where, "¿" + ask.direct(), when);
                case 7 -> front(when, "¿" + ask.direct(), where);
                case 8 -> wrapped(ask.direct() + " " + where + " " + when);
                case 9 ->
                    dice.say(PLEASE) + " " + ask.noun() + " " + where + " " + when
                            + dice.say("{.|||, por favor|, gracias}");
                case 10 -> telegraph(ask.telegraph(), bareWhere, bareWhen);
                default -> ask.noun() + " " + where + " " + when;
            };
            return polished(said);
        }

        String ask(Ask ask, Where where, When when) {
            return ask(ask, where.in(), when.in(), where.name(), when.name());
        }

        /// A question whose place or election already stands in its heart.
        String ask(Ask ask, String around) {
            String said = switch (dice.upTo(8)) {
                case 0, 1, 2 -> question(ask.direct(), around, "");
                case 3 -> around.isBlank() ? question(ask.direct(), "", "") : front(around, "¿" + ask.direct(), "");
                case 4 -> wrapped(ask.direct() + " " + around);
                case 5 -> dice.say(PLEASE) + " " + ask.noun() + " " + around;
                case 6 -> ask.telegraph() + " " + around;
                default -> ask.noun() + " " + around;
            };
            return polished(said);
        }

        private String wrapped(String direct) {
            String open = dice.say(TELL);
            return open + " " + direct + (open.startsWith("¿") ? "?" : "");
        }

        private String question(String heart, String first, String second) {
            return "¿" + heart + " " + first + (dice.chance(0.15) && !second.isBlank() ? ", " : " ") + second + "?";
        }

        private String front(String first, String heart, String last) {
            return first + ", " + heart + " " + last + "?";
        }

        private String telegraph(String heart, String where, String when) {
            List<String> parts = new ArrayList<>(List.of(heart, where, when));
            List<String> order = dice.some(parts, 3);
            return String.join(dice.chance(0.4) ? ", " : " ", order);
        }

        private String polished(String text) {
            String joined = Grammar.joined(
                    text.replaceAll("\\s+", " ").replaceAll(" ([?,.])", "$1").strip());
            String capital =
                    joined.startsWith("¿") ? "¿" + Grammar.capital(joined.substring(1)) : Grammar.capital(joined);
            return switch (dice.upTo(10)) {
                case 8 -> chatty(capital);
                case 0 -> capital.replace("¿", "");
                case 1 -> capital.replaceAll("[¿?]", "").toLowerCase(Locale.ROOT);
                case 2 -> unaccented(capital.replace("¿", "").toLowerCase(Locale.ROOT));
                default -> capital;
            };
        }

        private String chatty(String text) {
            String bare = unaccented(text.replaceAll("[¿?]", "").toLowerCase(Locale.ROOT));
            String hurried = dice.chance(0.5) ? bare.replaceAll("\\bque\\b", "q") : bare;
            return (dice.say("{hola,|buenas,|oye,|hola buenas,|}") + " " + hurried).strip()
                    + dice.say("{|, gracias|, porfa|??|?}");
        }

        private static String unaccented(String text) {
            StringBuilder bare = new StringBuilder();
            for (char letter : text.toCharArray()) {
                int accent = "áéíóúàèìòù".indexOf(letter);
                bare.append(accent < 0 ? letter : "aeiouaeiou".charAt(accent));
            }
            return bare.toString();
        }
    }
}

package dev.escrutinio.system.questions;

import java.util.List;
import java.util.Map;

/// An election as a question names it.
///
/// @param in with its preposition: «en abril de 2019», «el 28A»
/// @param name as a noun, for lists and intervals: «abril de 2019», «el 28A»
record When(String id, String in, String name) {

    /// Chooses elections and their names.
    record Elections(World world, Dice dice) {

        private static final Map<String, String> AFTER_IN = Map.of(
                "2015-12", "{diciembre de 2015|2015|diciembre del 15|dic 2015|dic. 2015|diciembre 2015}",
                "2016-06", "{junio de 2016|2016|junio del 16|jun 2016|junio 2016}",
                "2019-04", "{abril de 2019|abril de 2019|abril del 19|abr 2019|abril 2019|abril 19}",
                "2019-11", "{noviembre de 2019|noviembre de 2019|noviembre del 19|nov 2019|nov. 2019|noviembre 19}",
                "2023-07", "{julio de 2023|2023|julio del 23|jul 2023|julio 2023}");
        private static final Map<String, String> OF_GENERAL = Map.of(
                "2015-12", "{2015|diciembre de 2015}",
                "2016-06", "{2016|junio de 2016}",
                "2019-04", "{abril de 2019}",
                "2019-11", "{noviembre de 2019}",
                "2023-07", "{2023|julio de 2023}");
        private static final Map<String, String> DAY = Map.of(
                "2015-12", "{20D|20-D|20 de diciembre de 2015|20/12/2015}",
                "2016-06", "{26J|26-J|26 de junio de 2016|26/06/2016}",
                "2019-04", "{28A|28-A|28 de abril de 2019|28 de abril|28/04/2019|28/4/2019}",
                "2019-11", "{10N|10-N|10 de noviembre de 2019|10 de noviembre|10/11/2019}",
                "2023-07", "{23J|23-J|23 de julio de 2023|23 de julio|23/07/2023|23/7/2023}");

        When any() {
            return named(dice.of(world.elections()));
        }

        /// Two or more different elections, oldest first.
        List<When> some(int number) {
            return ordered(dice.some(world.elections(), number));
        }

        List<When> someSince(String first, int number) {
            return ordered(dice.some(
                    world.elections().stream()
                            .filter(election -> election.compareTo(first) >= 0)
                            .toList(),
                    number));
        }

        List<When> all() {
            return world.elections().stream().map(this::named).toList();
        }

        private List<When> ordered(List<String> ids) {
            return ids.stream().sorted().map(this::named).toList();
        }

        When named(String id) {
            String general = OF_GENERAL.getOrDefault(id, "");
            return switch (dice.upTo(10)) {
                case 0, 1, 2, 3 -> plain(id);
                case 4, 5 -> {
                    String said = dice.say(
                            "{las elecciones generales de|las generales de|las elecciones de|las de|los comicios de} "
                                    + general);
                    yield new When(id, "en " + said, said);
                }
                case 6, 7, 8 -> {
                    String said = "el " + dice.say(DAY.getOrDefault(id, ""));
                    yield new When(id, said, said);
                }
                default -> special(id);
            };
        }

        private When plain(String id) {
            String said = dice.say(AFTER_IN.getOrDefault(id, ""));
            return new When(id, "en " + said, said);
        }

        private When special(String id) {
            if (id.equals("2023-07")) {
                String said =
                        dice.say("{las últimas elecciones generales|las últimas generales|las últimas elecciones}");
                return new When(id, "en " + said, said);
            }
            String day = dice.say(DAY.getOrDefault(id, ""));
            String said = dice.say("{las elecciones|las generales} del $1", day);
            return new When(id, "en " + said, said);
        }
    }
}

package dev.escrutinio.language.reading.lexicon;

/// The sound of a Spanish word: what is misspelt by ear becomes equal (b/v, mute h, k/qu/c, s/z/c, ll/y, g/j, doubles).
final class Phonetics {

    private Phonetics() {}

    static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            char sound = sound(word.charAt(i), next);
            boolean mute = (word.charAt(i) == 'h' && !(i > 0 && word.charAt(i - 1) == 'c'))
                    || (word.charAt(i) == 'u' && i > 0 && isMuteU(word, i));
            boolean doubled = !key.isEmpty() && key.charAt(key.length() - 1) == sound;
            if (!mute && !doubled) {
                key.append(sound);
            }
        }
        return key.toString();
    }

    private static boolean isMuteU(String word, int i) {
        char before = word.charAt(i - 1);
        boolean front = i + 1 < word.length() && (word.charAt(i + 1) == 'e' || word.charAt(i + 1) == 'i');
        return before == 'q' || (before == 'g' && front);
    }

    private static char sound(char letter, char next) {
        boolean front = next == 'e' || next == 'i';
        return switch (letter) {
            case 'v', 'w' -> 'b';
            case 'z' -> 's';
            case 'c' -> front ? 's' : next == 'h' ? 'x' : 'k';
            case 'q' -> 'k';
            case 'g' -> front ? 'j' : 'g';
            case 'l' -> next == 'l' ? 'y' : 'l';
            case 'm' -> next == 'p' || next == 'b' || next == 'v' ? 'n' : 'm';
            case 'x' -> 's';
            default -> letter;
        };
    }
}

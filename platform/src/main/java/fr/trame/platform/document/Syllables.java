package fr.trame.platform.document;

import java.text.Normalizer;

/**
 * The order in which the signs of a syllable stand on the page. Scripts of India and its neighbours are typed as they are spoken, the
 * consonant first, and some of their vowels are drawn before it. Whoever writes a PDF letter by letter has to put them there. Letters are
 * not joined to the forms that they have beside each other: a name reads as it would be spelled out.
 */
final class Syllables {

    /** Drawn before the letter after which they are typed: Devanagari to Khmer, each in its block. */
    private static final String BEFORE =
            "\u093f\u09bf\u09c7\u09c8\u0a3f\u0abf\u0b47\u0bc6\u0bc7\u0bc8\u0d46\u0d47\u0d48\u0dd9\u0ddb\u1031\u17c1\u17c2\u17c3";

    private static final char FIRST = '\u0900';
    private static final char LAST = '\u17ff';

    private Syllables() {}

    static String asDrawn(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.chars().forEach(each -> {
            String signs = Character.toString(each);
            // Of a vowel that is drawn on both sides, each half goes to its own.
            boolean ofThese = each >= FIRST && each <= LAST;
            (ofThese ? Normalizer.normalize(signs, Normalizer.Form.NFD) : signs)
                    .chars()
                    .forEach(sign -> place(drawn, (char) sign));
        });
        return drawn.toString();
    }

    private static void place(StringBuilder drawn, char sign) {
        int at = drawn.length();
        if (BEFORE.indexOf(sign) >= 0) {
            while (at > 0 && isMark(drawn.charAt(at - 1))) {
                at--;
            }
            at = Math.max(at - 1, 0);
        }
        drawn.insert(at, sign);
    }

    private static boolean isMark(char sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}

package fr.trame.platform.text;

import java.text.BreakIterator;
import java.util.Locale;

/** Text as people see it, and as it can be kept. */
public final class Signs {

    /** Parts of one sign, on average, beyond which a text is somebody's joke: a family of four has eleven. */
    private static final int MOST_PARTS = 16;

    private Signs() {}

    /** How many signs people see: a letter with its accents is one, and so is a flag. */
    public static int count(String text) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        int count = 0;
        while (signs.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Are there no more of them than this? */
    public static boolean fit(String text, int most) {
        return text.length() <= most || (text.length() <= most * MOST_PARTS && count(text) <= most);
    }

    /** Would every store, message and document give it back as it is? Not half a sign, and no sign that orders instead of writing. */
    public static boolean canBeKept(String text) {
        return text.codePoints().allMatch(Signs::canBeKept);
    }

    private static boolean canBeKept(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\t' || sign == '\n' || sign == '\r';
            case Character.SURROGATE -> false;
            default -> (sign & 0xFFFE) != 0xFFFE && (sign < 0xFDD0 || sign > 0xFDEF);
        };
    }
}

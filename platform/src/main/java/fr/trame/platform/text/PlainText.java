package fr.trame.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared where accents and capitals do not matter. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private PlainText() {}

    /** Small letters without accents: {@code Été} is {@code ete}. */
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH);
    }
}

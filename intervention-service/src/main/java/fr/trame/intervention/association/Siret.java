package fr.trame.intervention.association;

import java.util.regex.Pattern;

/**
 * The number of an establishment: fourteen digits whose last makes the sum of Luhn a multiple of ten. The establishments of La Poste (SIREN
 * 356 000 000) are more than that allows: but for its seat the plain sum of their digits is a multiple of five (INSEE).
 */
final class Siret {

    private static final Pattern FORM = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    static boolean hasForm(String digits) {
        return FORM.matcher(digits).matches();
    }

    static boolean isRight(String digits) {
        return luhn(digits) % 10 == 0
                || (digits.startsWith(LA_POSTE)
                        && digits.chars().map(digit -> digit - '0').sum() % 5 == 0);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int counted = place % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }
}

package fr.trame.contracts.referral;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What partner and person said last of a referral, codes of the list MER_PAROLE by code of the list MER_VOIX. The mediator's own voice
 * settles nothing: deciding does.
 *
 * @param settled whether the mediator decided after the last of these words
 */
public record ReferralWords(Map<String, String> said, boolean settled) {

    public static final ReferralWords NONE = new ReferralWords(Map.of(), false);

    public static final String PARTNER = "PARTENAIRE";
    public static final String PERSON = "PERSONNE";
    private static final String CARED = "PRISE_EN_CHARGE";

    public ReferralWords {
        said = Map.copyOf(said);
    }

    /** The same with one more word. Saying again what one said reopens nothing. */
    public ReferralWords with(String voice, String word) {
        if (!voice.equals(PARTNER) && !voice.equals(PERSON)) {
            return this;
        }
        Map<String, String> now = new HashMap<>(said);
        boolean news = !word.equals(now.put(voice, word));
        return new ReferralWords(now, settled && !news);
    }

    public ReferralWords decided() {
        return new ReferralWords(said, true);
    }

    /** Does one say that the person was received or is taken care of, and the other that it is not so? */
    public boolean disagree() {
        String partner = said.get(PARTNER);
        String person = said.get(PERSON);
        return !settled
                && partner != null
                && person != null
                && (contradicts(partner, person) || contradicts(person, partner));
    }

    public @Nullable String of(String voice) {
        return said.get(voice);
    }

    /** Is the first a no to what the second says? */
    public static boolean contradicts(String no, String yes) {
        return switch (no) {
            case "NON_RECUE" -> yes.equals("RECUE") || yes.equals(CARED);
            case "NON_PRISE" -> yes.equals(CARED);
            default -> false;
        };
    }
}

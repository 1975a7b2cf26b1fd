package fr.trame.platform.house.bad.beta;

import fr.trame.platform.house.bad.alpha.KnowsBeta;

/** The other half of the cycle. */
public class KnowsAlpha {

    public int depth(KnowsBeta other) {
        return other.hashCode();
    }
}

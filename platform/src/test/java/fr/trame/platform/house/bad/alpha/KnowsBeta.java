package fr.trame.platform.house.bad.alpha;

import fr.trame.platform.house.bad.beta.KnowsAlpha;

/** One half of a cycle, a service that knows another, and a public type that need not be. */
public class KnowsBeta {

    public int depth(KnowsAlpha other) {
        return other.depth(this) + 1;
    }
}

package fr.trame.platform.messaging;

/** Whose messages wait: one generation of a projection. */
public record Owner(String projection, int generation) {

    @Override
    public String toString() {
        return projection + "_g" + generation;
    }
}

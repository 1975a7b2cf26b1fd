package fr.trame.platform.deadletters;

/** One generation of a projection: whose messages wait. */
public record GenerationId(String projection, int number) {

    @Override
    public String toString() {
        return projection + "_g" + number;
    }
}

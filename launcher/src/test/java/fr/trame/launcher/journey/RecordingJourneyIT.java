package fr.trame.launcher.journey;

import fr.trame.launcher.TrameSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * With the provider that one machine has. Before the journeys, words are typed that nobody else uses, and after them looked
 * for where they must not be.
 */
class RecordingJourneyIT extends RecordingJourney {

    private Canaries canaries;

    @Override
    TrameSystem started() {
        return TrameSystem.start();
    }

    @BeforeAll
    void sing() {
        canaries = new Canaries(system(), association());
        canaries.sing();
    }

    /** After all that the journeys did, and with everything written out. */
    @Override
    @AfterAll
    void stop() throws Exception {
        super.stop();
        canaries.seek(system().directory());
    }
}

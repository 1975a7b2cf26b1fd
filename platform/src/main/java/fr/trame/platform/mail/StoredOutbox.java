package fr.trame.platform.mail;

import fr.trame.platform.privacy.Sealing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The outbox in the service's own database. */
final class StoredOutbox implements MailOutbox {

    private final MailStore store;
    private final MailSettings settings;
    private final Sealing sealing;
    private final Clock clock;

    StoredOutbox(MailStore store, MailSettings settings, Sealing sealing, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Posted put(Letter letter) {
        Instant now = now();
        if (settings.isOn()) {
            store.insert(letter, MailState.WAITING, LetterContent.of(letter).sealed(sealing, letter.id(), now), now);
        } else {
            store.insert(letter, MailState.OFF, null, now);
        }
        return stateOf(letter.id())
                .orElseThrow(() -> new IllegalStateException("letter " + letter.id() + " was put and is gone"));
    }

    @Override
    public Optional<Posted> stateOf(String id) {
        return store.find(id);
    }

    @Override
    public List<Posted> about(String about) {
        return store.about(about);
    }

    @Override
    public List<Posted> latest(List<MailState> states, int limit) {
        return store.latest(states, limit);
    }

    @Override
    public Optional<Posted> again(String id, String by) {
        return store.again(id, by, now());
    }

    @Override
    public Optional<Posted> cameBack(String id, String by) {
        return store.cameBack(id, by, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

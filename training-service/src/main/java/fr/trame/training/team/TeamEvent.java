package fr.trame.training.team;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.LocalDate;

/** What happened to a team, as it is stored. */
public sealed interface TeamEvent {

    /** A mediation team exists from now on. */
    @Anonymous
    @StoredEvent(name = "team-opened")
    record TeamOpened(@Staff String author, String code, String label, String service) implements TeamEvent {}

    /** A team is no more after a day, its last. */
    @Anonymous
    @StoredEvent(name = "team-closed")
    record TeamClosed(@Staff String author, String code, LocalDate until) implements TeamEvent {}
}

package fr.trame.training.outside;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.staff.OutsiderRegistered;
import fr.trame.platform.listening.HeardAnnouncement;
import org.jspecify.annotations.Nullable;

/** That there is somebody who is no staff: what is shown of them is read from their stream. */
@Staff
public record OutsiderListView(String person) {

    static @Nullable OutsiderListView next(@Nullable OutsiderListView present, HeardAnnouncement heard) {
        return heard.announcement() instanceof OutsiderRegistered it ? new OutsiderListView(it.personId()) : present;
    }
}

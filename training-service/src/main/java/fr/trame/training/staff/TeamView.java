package fr.trame.training.staff;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.training.staff.StaffEvent.TeamOpened;

/** A team as the directory shows one. */
@Anonymous
record TeamView(
        String code,
        String label,
        String service,
        @Technical long version) {

    static TeamView of(TeamOpened opened) {
        return new TeamView(opened.code(), opened.label(), opened.service(), 0);
    }
}

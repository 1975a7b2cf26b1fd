package fr.trame.training.staff;

import fr.trame.training.staff.StaffEvent.TeamOpened;

/** A team as the directory shows one. */
record TeamView(String code, String label, String service, long version) {

    static TeamView of(TeamOpened opened) {
        return new TeamView(opened.code(), opened.label(), opened.service(), 0);
    }
}

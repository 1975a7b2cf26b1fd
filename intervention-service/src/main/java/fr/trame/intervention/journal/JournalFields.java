package fr.trame.intervention.journal;

import fr.trame.platform.projection.Fields;

/** What the journal's documents say of whom: of the staff, who acted when; of residents, counts. */
final class JournalFields {

    static final Fields ALL = Fields.of(JournalViews.DAYS)
            .staff("_id")
            .technical("ids")
            .and(JournalViews.ENTRIES)
            .technical("_id", "id", "version", "recordedAt")
            .staff("recordedBy", "facts.mediators")
            .anonymous(
                    "status",
                    "warnings",
                    "facts.date",
                    "facts.startTime",
                    "facts.durationMinutes",
                    "facts.team",
                    "facts.territory",
                    "facts.place",
                    "facts.placeType",
                    "facts.mode",
                    "facts.tempo",
                    "facts.origin",
                    "facts.mainDomain",
                    "facts.secondaryDomains",
                    "facts.theme",
                    "facts.publics.age.*",
                    "facts.publics.gender.*",
                    "facts.publics.capacity.*",
                    "facts.peopleMet",
                    "facts.tensionBefore",
                    "facts.tensionAfter",
                    "facts.outcomes",
                    "facts.fundingLine",
                    "facts.late",
                    "facts.missing");

    private JournalFields() {}
}

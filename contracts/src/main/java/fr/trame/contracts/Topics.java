package fr.trame.contracts;

import java.util.List;

/** The Kafka topics of Trame: keyed by stream id, kept for ever. */
public final class Topics {

    public static final String ASSOCIATION = "association-announcements";
    public static final String INTERVENTIONS = "intervention-announcements";
    public static final String REFERRALS = "referral-announcements";
    public static final String CONFLICTS = "conflict-announcements";
    public static final String INCIDENTS = "incident-announcements";
    public static final String TRAINING = "training-announcements";
    public static final String PRIVACY = "privacy-announcements";

    /** Every announcement topic. */
    public static final List<String> ALL =
            List.of(ASSOCIATION, INTERVENTIONS, REFERRALS, CONFLICTS, INCIDENTS, TRAINING, PRIVACY);

    /** Partitions of each topic; a stream always lands in the same one. */
    public static final int PARTITIONS = 12;

    /** Appended to a topic's name: where messages wait that nobody could handle. */
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {}
}

package fr.trame.reporting.activity;

import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.Workspace;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The activity as documents: {@link #DAY} holds the facts of a team, a territory and a day; {@link #MONTH} the tally of
 * its days; {@link #INDEX} the months of a year; {@link #FACT} where each fact is now and what was last heard of it.
 * Written in that order, so that what is remembered as heard is also counted.
 */
@Component
class ActivityViews implements Projection {

    static final String NAME = "activity";
    static final String DAY = "day";
    static final String MONTH = "month";
    static final String INDEX = "index";
    static final String FACT = "fact";

    private static final Fields FIELDS = Fields.of(DAY)
            .anonymous("_id")
            .technical("acts.id", "acts.sequence", "referrals.id", "referrals.sequence", "referrals.intervention")
            .staff("acts.mediators", "referrals.mediators")
            .anonymous(
                    "acts.status",
                    "acts.time",
                    "acts.domain",
                    "acts.theme",
                    "acts.mode",
                    "acts.origin",
                    "acts.outcomes",
                    "acts.people",
                    "acts.age",
                    "acts.gender",
                    "acts.capacity",
                    "acts.incomplete",
                    "acts.late",
                    "referrals.level",
                    "referrals.outcome")
            .and(MONTH)
            .anonymous("_id")
            .technical("marks.*")
            .staff("tally.mediator", "tally.referralBy")
            .anonymous(
                    "tally.count",
                    "tally.status",
                    "tally.referral",
                    "tally.day",
                    "tally.dayOpen",
                    "tally.domain",
                    "tally.domainOpen",
                    "tally.theme",
                    "tally.themeOpen",
                    "tally.origin",
                    "tally.originOpen",
                    "tally.mode",
                    "tally.modeOpen",
                    "tally.outcome",
                    "tally.outcomeOpen",
                    "tally.hour",
                    "tally.hourOpen",
                    "tally.age",
                    "tally.ageOpen",
                    "tally.ageActs",
                    "tally.gender",
                    "tally.genderOpen",
                    "tally.genderActs",
                    "tally.capacity",
                    "tally.capacityOpen",
                    "tally.capacityActs")
            .and(INDEX)
            .anonymous("_id", "months")
            .and(FACT)
            .technical("_id", "sequence")
            .anonymous("place");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.INTERVENTIONS, Topics.REFERRALS);
    }

    @Override
    public List<String> collections() {
        return List.of(DAY, MONTH, INDEX, FACT);
    }

    @Override
    public Fields fields() {
        return FIELDS;
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        new ActivityFold(workspace).fold(batch);
    }
}

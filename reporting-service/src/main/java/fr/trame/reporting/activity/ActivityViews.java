package fr.trame.reporting.activity;

import fr.trame.contracts.Topics;
import fr.trame.platform.messaging.Heard;
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
    public void fold(List<Heard> batch, Workspace workspace) {
        new ActivityFold(workspace).fold(batch);
    }
}

package fr.trame.intervention.referral;

import fr.trame.contracts.ReferralClosed;
import fr.trame.contracts.ReferralProposed;
import fr.trame.contracts.Topics;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Fields;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ReadModels;
import fr.trame.platform.projection.Workspace;
import fr.trame.platform.security.Caller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Referrals by id, and for each intervention the ids of those proposed during it. */
@Component
class ReferralViews implements Projection {

    static final String NAME = "referrals";
    static final String INTERVENTIONS = "interventions";
    static final String REFERRALS = "referrals";

    private static final Comparator<Document> BY_DATE = Comparator.comparing(
                    (Document referral) -> referral.getString("date"))
            .thenComparing(referral -> referral.getString("id"));

    private final ReadModels readModels;

    ReferralViews(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REFERRALS);
    }

    @Override
    public List<String> collections() {
        return List.of(INTERVENTIONS, REFERRALS);
    }

    @Override
    public Fields fields() {
        return Fields.of(INTERVENTIONS)
                .technical("_id", "ids")
                .and(REFERRALS)
                .technical("_id", "id", "version", "interventionId")
                .staff("mediators", "proposedBy")
                .anonymous(
                        "status",
                        "date",
                        "level",
                        "counts",
                        "partnerType",
                        "partner",
                        "team",
                        "territory",
                        "closedOn",
                        "outcome");
    }

    @Override
    public void fold(List<HeardAnnouncement> batch, Workspace workspace) {
        Set<String> interventions = new TreeSet<>();
        Set<String> referrals = new TreeSet<>();
        for (HeardAnnouncement heard : batch) {
            referrals.add(heard.stream());
            if (heard.announcement() instanceof ReferralProposed proposed) {
                interventions.add(proposed.interventionId());
            }
        }
        workspace.fetch(INTERVENTIONS, interventions);
        workspace.fetch(REFERRALS, referrals);
        for (HeardAnnouncement heard : batch) {
            if (heard.announcement() instanceof ReferralProposed proposed) {
                list(proposed, workspace);
            }
            Document next = next(heard, workspace.get(REFERRALS, heard.stream()));
            if (next != null) {
                workspace.put(REFERRALS, heard.stream(), next);
            }
        }
    }

    /** A referral never changes its intervention, so listing it again changes nothing. */
    private static void list(ReferralProposed proposed, Workspace workspace) {
        Document present = workspace.get(INTERVENTIONS, proposed.interventionId());
        Set<String> ids = new TreeSet<>(present == null ? List.of() : present.getList("ids", String.class));
        if (ids.add(proposed.referralId())) {
            workspace.put(INTERVENTIONS, proposed.interventionId(), new Document("ids", new ArrayList<>(ids)));
        }
    }

    private static @Nullable Document next(HeardAnnouncement heard, @Nullable Document present) {
        if (present != null && present.getLong("version") >= heard.sequence()) {
            return null;
        }
        return switch (heard.announcement()) {
            case ReferralProposed it -> proposed(heard, it);
            case ReferralClosed it
            when present != null -> closed(new Document(present), heard.sequence(), it.date(), it.outcome());
            default -> null;
        };
    }

    private static Document closed(Document referral, long version, String date, String outcome) {
        referral.replace("version", version);
        referral.replace("status", "CLOSE");
        referral.replace("closedOn", date);
        referral.replace("outcome", outcome);
        return referral;
    }

    private static Document proposed(HeardAnnouncement heard, ReferralProposed it) {
        return new Document("id", it.referralId())
                .append("version", heard.sequence())
                .append("status", "PROPOSEE")
                .append("interventionId", it.interventionId())
                .append("date", it.date())
                .append("level", it.level())
                .append("counts", ReferralView.counts(it.level()))
                .append("partnerType", it.partnerType())
                .append("partner", it.partner())
                .append("team", it.team())
                .append("territory", it.territory())
                .append("mediators", it.mediators())
                .append("proposedBy", it.author())
                .append("closedOn", null)
                .append("outcome", null);
    }

    /** As much of a stored referral as the caller may see. */
    static Document shown(Document referral, Caller caller) {
        return caller.may(Permission.INTERVENTION_PEOPLE, referral.getString("team"))
                ? referral
                : new Document(referral).append("mediators", List.of()).append("proposedBy", null);
    }

    /** Those of an intervention, the earliest first, in the shape of the answer. */
    List<Document> of(String intervention) {
        return readModels.listed(NAME, INTERVENTIONS, intervention, REFERRALS).stream()
                .sorted(BY_DATE)
                .toList();
    }
}

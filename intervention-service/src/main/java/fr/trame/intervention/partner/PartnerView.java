package fr.trame.intervention.partner;

import fr.trame.contracts.partner.NearName;
import fr.trame.contracts.partner.PartnerChanged;
import fr.trame.contracts.partner.PartnerConfirmed;
import fr.trame.contracts.partner.PartnerInactivated;
import fr.trame.contracts.partner.PartnerMerged;
import fr.trame.contracts.partner.PartnerReactivated;
import fr.trame.contracts.partner.PartnerRegistered;
import fr.trame.contracts.partner.PartnerSeparated;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as lists show and find it; what is told of it in full is read from its own events.
 *
 * @param state name of where it stands
 * @param before the same before it was merged, once it was
 * @param sortName by which it is in order
 * @param townKey by which it is found; empty where nobody said where it is
 * @param beginnings by which its names are found
 * @param confirmedOn the last day on which somebody knew it to be so; {@link #NEVER} if there is none
 * @param mergedInto id of the one under which it is read
 */
@Anonymous
public record PartnerView(
        @Technical String id,
        @Technical long version,
        String state,
        String before,
        String name,
        String sortName,
        List<String> formerNames,
        String kind,
        @Nullable String town,
        String townKey,
        @Nullable String phone,
        List<String> territories,
        @Technical List<String> beginnings,
        LocalDate confirmedOn,
        @Technical @Nullable String mergedInto) {

    /** Before any day on which somebody can have confirmed something. */
    static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    static @Nullable String id(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case PartnerRegistered it -> it.partnerId();
            case PartnerChanged it -> it.partnerId();
            case PartnerConfirmed it -> it.partnerId();
            case PartnerMerged it -> it.partnerId();
            case PartnerSeparated it -> it.partnerId();
            case PartnerInactivated it -> it.partnerId();
            case PartnerReactivated it -> it.partnerId();
            default -> null;
        };
    }

    static @Nullable PartnerView next(@Nullable PartnerView present, HeardAnnouncement heard) {
        if (heard.announcement() instanceof PartnerRegistered it) {
            return new PartnerView(
                            it.partnerId(),
                            heard.sequence(),
                            State.ACTIVE.name(),
                            State.ACTIVE.name(),
                            "",
                            "",
                            List.of(),
                            it.kind(),
                            null,
                            "",
                            null,
                            List.of(),
                            List.of(),
                            it.confirmedOn() == null ? NEVER : LocalDate.parse(it.confirmedOn()),
                            null)
                    .told(
                            heard.sequence(),
                            it.name(),
                            it.formerNames(),
                            it.kind(),
                            it.town(),
                            it.phone(),
                            it.territories());
        }
        return present == null ? null : present.after(heard);
    }

    private PartnerView after(HeardAnnouncement heard) {
        long sequence = heard.sequence();
        return switch (heard.announcement()) {
            case PartnerChanged it ->
                told(sequence, it.name(), it.formerNames(), it.kind(), it.town(), it.phone(), it.territories());
            case PartnerConfirmed it ->
                standing(sequence, state, before, later(LocalDate.parse(it.confirmedOn())), mergedInto);
            case PartnerMerged it -> standing(sequence, State.MERGED.name(), state, confirmedOn, it.into());
            case PartnerSeparated _ -> standing(sequence, before, before, confirmedOn, null);
            case PartnerInactivated _ -> standing(sequence, State.INACTIVE.name(), before, confirmedOn, null);
            case PartnerReactivated _ -> standing(sequence, State.ACTIVE.name(), before, confirmedOn, null);
            default -> this;
        };
    }

    /** What somebody knew of an earlier day tells nothing new. */
    private LocalDate later(LocalDate day) {
        return day.isBefore(confirmedOn) ? confirmedOn : day;
    }

    private PartnerView told(
            long sequence,
            String saidName,
            List<String> former,
            String saidKind,
            @Nullable String saidTown,
            @Nullable String saidPhone,
            List<String> served) {
        List<String> names = new ArrayList<>(former);
        names.addFirst(saidName);
        return new PartnerView(
                id,
                sequence,
                state,
                before,
                saidName,
                NearName.sorted(saidName),
                former,
                saidKind,
                saidTown,
                saidTown == null ? "" : NearName.town(saidTown),
                saidPhone,
                served,
                NearName.beginnings(names),
                confirmedOn,
                mergedInto);
    }

    private PartnerView standing(long sequence, String now, String last, LocalDate confirmed, @Nullable String into) {
        return new PartnerView(
                id,
                sequence,
                now,
                last,
                name,
                sortName,
                formerNames,
                kind,
                town,
                townKey,
                phone,
                territories,
                beginnings,
                confirmed,
                into);
    }

    /** Is one of its names near to one of these? */
    boolean isNear(NearName asked) {
        return NearName.of(name).isNear(asked)
                || formerNames.stream().anyMatch(former -> NearName.of(former).isNear(asked));
    }
}

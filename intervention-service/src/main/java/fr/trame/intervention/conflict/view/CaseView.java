package fr.trame.intervention.conflict.view;

import fr.trame.contracts.conflict.ConflictAgreed;
import fr.trame.contracts.conflict.ConflictAssigned;
import fr.trame.contracts.conflict.ConflictClosed;
import fr.trame.contracts.conflict.ConflictFollowedUp;
import fr.trame.contracts.conflict.ConflictNotOpened;
import fr.trame.contracts.conflict.ConflictOpened;
import fr.trame.contracts.conflict.ConflictPartyChanged;
import fr.trame.contracts.conflict.ConflictRenewed;
import fr.trame.contracts.conflict.ConflictReopened;
import fr.trame.contracts.conflict.ConflictRequested;
import fr.trame.contracts.conflict.ConflictStepHeld;
import fr.trame.contracts.conflict.ConflictTablePlanned;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.records.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param state DEMANDE, NON_OUVERT, EN_COURS, ACCORD or CLOS
 * @param open whether something is still to be done
 * @param people its mediators, or who noted the request until it has some
 * @param limited whether its time runs
 * @param next what is to be done next, a code of the list CF_ETAPE
 * @param due the day of that, or of its end: what sorts it
 * @param held the parties, with the day by which each identity ends
 * @param keptUntil the first of these days; {@link #NEVER} if there is none
 */
@Anonymous
public record CaseView(
        @Technical String id,
        @Technical long version,
        String state,
        boolean open,
        String kind,
        String origin,
        @Nullable String theme,
        String team,
        String territory,
        @Nullable String place,
        @Staff List<String> people,
        boolean assigned,
        LocalDate requestedOn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate warnOn,
        boolean limited,
        LocalDate limitOn,
        @Nullable LocalDate tableOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate checkOn,
        @Nullable String standing,
        int shuttles,
        int tables,
        @Nullable String outcome,
        @Nullable String next,
        LocalDate due,
        List<Held> held,
        LocalDate keptUntil) {

    /** A day that is later than any. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    public CaseView {
        people = List.copyOf(people);
        held = List.copyOf(held);
    }

    /**
     * A party, and until when its identity is kept.
     *
     * @param change what was last heard of it, a code of the list CF_PARTIE
     */
    @Anonymous
    public record Held(
            String letter, String change, @Nullable LocalDate until) {

        private boolean kept() {
            return !change.equals("OUBLIEE");
        }

        private Held ended(@Nullable LocalDate day) {
            return change.equals("REFUSE") || !kept() ? this : new Held(letter, change, day);
        }

        private Held resumed(LocalDate limit) {
            return kept() ? new Held(letter, change, change.equals("CONSENT") ? null : limit) : this;
        }

        private boolean awaited() {
            return change.equals("NOMMEE") || change.equals("CONTACTEE");
        }
    }

    static @Nullable CaseView announced(@Nullable CaseView present, HeardAnnouncement heard) {
        if (heard.announcement() instanceof ConflictRequested it) {
            return requested(it, heard.sequence());
        }
        return present == null ? null : present.after(heard);
    }

    private CaseView after(HeardAnnouncement heard) {
        Map<String, @Nullable Object> now = Records.values(this);
        now.put("version", heard.sequence());
        switch (heard.announcement()) {
            case ConflictAssigned it -> {
                now.put("people", it.mediators());
                now.put("assigned", true);
            }
            case ConflictOpened it -> open(now, it.warnOn(), it.limitOn(), LocalDate.parse(it.date()));
            case ConflictReopened it -> {
                open(now, it.warnOn(), it.limitOn(), openedOn);
                now.put(
                        "held",
                        held.stream()
                                .map(party -> party.resumed(LocalDate.parse(it.limitOn())))
                                .toList());
            }
            case ConflictNotOpened it -> end(now, "NON_OUVERT", null, it.date(), it.date());
            case ConflictPartyChanged it ->
                now.put("held", with(new Held(it.letter(), it.change(), day(it.keptUntil()))));
            case ConflictStepHeld it -> {
                boolean table = it.step().equals("TABLE_RONDE");
                now.put(table ? "tables" : "shuttles", 1 + (table ? tables : shuttles));
                now.put("tableOn", null);
            }
            case ConflictTablePlanned it -> now.put("tableOn", day(it.plannedOn()));
            case ConflictAgreed it -> agree(now, it);
            case ConflictFollowedUp it -> {
                now.put("standing", it.standing());
                now.put("checkOn", day(it.next()));
            }
            case ConflictRenewed it -> now.put("limitOn", day(it.limitOn()));
            case ConflictClosed it -> end(now, "CLOS", it.outcome(), it.date(), it.keptUntil());
            default -> {
                return this;
            }
        }
        return Records.made(CaseView.class, now).settled(now);
    }

    private static void agree(Map<String, @Nullable Object> now, ConflictAgreed it) {
        now.putAll(Map.of("state", "ACCORD", "agreedOn", LocalDate.parse(it.date())));
        now.put("limitOn", day(it.endsOn()));
        now.put("checkOn", day(it.next()));
        now.put("standing", null);
        now.put("tableOn", null);
    }

    private static void open(
            Map<String, @Nullable Object> now, String warnOn, String limitOn, @Nullable LocalDate openedOn) {
        now.put("state", "EN_COURS");
        now.put("openedOn", openedOn);
        now.put("warnOn", LocalDate.parse(warnOn));
        now.put("limitOn", LocalDate.parse(limitOn));
        now.put("outcome", null);
        now.put("checkOn", null);
    }

    private void end(
            Map<String, @Nullable Object> now,
            String state,
            @Nullable String outcome,
            String date,
            @Nullable String keptUntil) {
        now.put("state", state);
        now.put("outcome", outcome);
        now.put("tableOn", null);
        now.put("checkOn", null);
        now.put("due", LocalDate.parse(date));
        now.put("held", held.stream().map(party -> party.ended(day(keptUntil))).toList());
    }

    /** With what follows from the rest: what is next, and which identity ends first. */
    private CaseView settled(Map<String, @Nullable Object> now) {
        now.put("open", !state.equals("NON_OUVERT") && !state.equals("CLOS"));
        now.put("limited", state.equals("EN_COURS"));
        now.put(
                "keptUntil",
                held.stream()
                        .filter(Held::kept)
                        .map(Held::until)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(NEVER));
        Held awaited = held.stream().filter(Held::awaited).findFirst().orElse(null);
        switch (state) {
            case "DEMANDE" -> next(now, "QUALIFICATION", requestedOn);
            case "EN_COURS" -> {
                if (awaited != null) {
                    boolean named = awaited.change.equals("NOMMEE");
                    next(now, named ? "CONTACT" : "CONSENTEMENT", awaited.until == null ? warnOn : awaited.until);
                } else if (tableOn != null) {
                    next(now, "TABLE_RONDE", tableOn);
                } else {
                    next(now, "NAVETTE", warnOn);
                }
            }
            case "ACCORD" -> next(now, checkOn == null ? "CLOTURE" : "SUIVI", checkOn == null ? limitOn : checkOn);
            default -> now.put("next", null);
        }
        return Records.made(CaseView.class, now);
    }

    private void next(Map<String, @Nullable Object> now, String what, @Nullable LocalDate on) {
        now.put("next", what);
        now.put("due", on == null || on.isAfter(limitOn) ? limitOn : on);
    }

    private List<Held> with(Held changed) {
        List<Held> all = new ArrayList<>(held);
        all.removeIf(party -> party.letter.equals(changed.letter));
        all.add(changed);
        all.sort(Comparator.comparing(Held::letter));
        return all;
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static CaseView requested(ConflictRequested it, long sequence) {
        LocalDate date = LocalDate.parse(it.date());
        Map<String, @Nullable Object> now = Records.values(it);
        now.putAll(Map.of("id", it.caseId(), "version", sequence, "state", "DEMANDE", "open", true));
        now.putAll(Map.of("people", List.of(it.author()), "assigned", false, "requestedOn", date));
        now.putAll(Map.of("limited", false, "limitOn", NEVER, "shuttles", 0, "tables", 0));
        now.putAll(Map.of("next", "QUALIFICATION", "due", date, "held", List.of(), "keptUntil", NEVER));
        return Records.made(CaseView.class, now);
    }
}

package fr.trame.intervention.association;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the association says of itself; a bean that any feature of this service asks for in its constructor.
 *
 * <p>A page or mail of today: {@code own.on(today).name()}, and {@code own.phoneOf(team, today)} for whom to call. A paper that is printed again
 * later: {@code own.on(day of the paper, moment at which it was made)}, so that it is headed as on that day, whatever was corrected since;
 * {@code head()} gives its first lines, and {@code logo} its picture with the same two arguments.
 *
 * <p>An installation that nobody has described yet answers {@link #NEUTRAL} for the name and nothing for all else: nobody has to ask first, and no
 * answer is null but those that say so. One read of a short stream each; ask once for a page.
 */
public interface OwnAssociation {

    /** What it is called where nobody has said; in the middle of a French sentence that speaks to somebody of the staff. */
    String NEUTRAL = "votre association";

    /** As it is known now to be, or to have been, on that day. */
    Described on(LocalDate day);

    /** As it was known at that moment to be on that day. */
    Described on(LocalDate day, Instant known);

    /** Whom to call about a team's work: the team's own number, or else the association's; empty where neither is known. */
    Optional<String> phoneOf(String team, LocalDate day);

    /** The same, as it was known at that moment. */
    Optional<String> phoneOf(String team, LocalDate day, Instant known);

    /** Its logo of that day as it was known at that moment: a PNG of at most {@link #MOST_LOGO} bytes; empty where there was none. */
    Optional<byte[]> logo(LocalDate day, Instant known);

    /** Bytes of a logo as it is kept. */
    int MOST_LOGO = 100_000;

    /**
     * What it says of itself on one day.
     *
     * @param described whether anybody has said anything that holds on that day
     * @param name {@link #NEUTRAL} if not
     * @param address lines of it, as on an envelope
     * @param dpo how the data protection officer is reached: a function, no name
     */
    record Described(
            boolean described,
            String name,
            @Nullable String acronym,
            List<String> address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            @Nullable String siret,
            @Nullable String trainingNumber,
            DpoContact dpo) {

        /** Of which nobody has said anything. */
        static final Described NOT = new Described(
                false, NEUTRAL, null, List.of(), null, null, null, null, null, new DpoContact(null, null, null));

        public Described {
            address = List.copyOf(address);
        }

        /** The name, or other words than {@link #NEUTRAL}: « l’association » to somebody outside. */
        public String nameOr(String otherwise) {
            return described ? name : otherwise;
        }

        /** The name with its acronym, where it has one. */
        public String fullName() {
            return acronym == null || acronym.equals(name) ? name : name + " (" + acronym + ")";
        }

        /** The first lines of a paper: name, address, phone; none if nobody has described it. */
        public List<String> head() {
            if (!described) {
                return List.of();
            }
            List<String> lines = new ArrayList<>();
            lines.add(fullName());
            lines.addAll(address);
            if (phone != null) {
                lines.add("Tél.\u00a0: " + phone);
            }
            return lines;
        }

        /** The same, and how the data protection officer is reached: for what somebody is given of the own data. */
        public List<String> headWithDpo() {
            List<String> lines = new ArrayList<>(head());
            if (dpo.isKnown()) {
                lines.add("Délégué à la protection des données\u00a0: " + dpo.line());
            }
            return lines;
        }
    }

    /** How the data protection officer is reached (RGPD, article 13, 1 b): by function, so that nobody is named. */
    record DpoContact(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) {

        public boolean isKnown() {
            return email != null || phone != null || address != null;
        }

        /** In one line, as in « écrivez à … »; empty where nothing is known. */
        public String line() {
            return String.join(
                    ", ", Stream.of(email, phone, address).filter(Objects::nonNull).toList());
        }
    }
}

package fr.trame.intervention.association;

import static fr.trame.intervention.association.AssociationRequest.LONGEST_CHARTER;
import static fr.trame.intervention.association.AssociationRequest.LONGEST_LINE;
import static fr.trame.intervention.association.AssociationRequest.LONGEST_NAME;
import static fr.trame.intervention.association.AssociationRequest.LONGEST_PHONE;
import static fr.trame.intervention.association.AssociationRequest.MOST_LINES;
import static fr.trame.intervention.association.AssociationRequest.MOST_TEAMS;

import fr.trame.intervention.association.AssociationEvent.Charter;
import fr.trame.intervention.association.AssociationEvent.Profile;
import fr.trame.intervention.association.AssociationEvent.TeamPhone;
import fr.trame.intervention.association.AssociationRequest.CharterBody;
import fr.trame.intervention.association.AssociationRequest.Description;
import fr.trame.intervention.association.AssociationRequest.TeamPhoneBody;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.text.Signs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is said of the association, and notes all that is wrong with it. */
final class AssociationReading {

    /** The day of the law on associations: none is older. */
    private static final LocalDate OLDEST = LocalDate.of(1901, 7, 1);

    private static final int YEARS_AHEAD = 2;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{1,28}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** Two letters in Corsica. */
    private static final Pattern TRAINING_NUMBER = Pattern.compile("[0-9]{2}[0-9AB]{2}[0-9]{7}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final RequestReader reader;
    private final Predicate<String> isTeam;

    AssociationReading(RequestReader reader, Predicate<String> isTeam) {
        this.reader = reader;
        this.isTeam = isTeam;
    }

    /** A day that an association can have, as near as plans are made. */
    LocalDate since(@Nullable LocalDate day, LocalDate today) {
        LocalDate given = reader.required("since", day, today);
        if (given.isBefore(OLDEST) || given.isAfter(today.plusYears(YEARS_AHEAD))) {
            reader.fault(AssociationRefusal.DAY_NOT_FITTING, "since");
        }
        return given;
    }

    Profile profile(Description said) {
        return new Profile(
                reader.required("name", text("name", said.name(), LONGEST_NAME), ""),
                text("acronym", said.acronym(), LONGEST_PHONE),
                address(said.address()),
                phone("phone", said.phone()),
                email("email", said.email()),
                text("hours", said.hours(), LONGEST_LINE),
                siret(said.siret()),
                trainingNumber(said.trainingNumber()),
                email("dpoEmail", said.dpoEmail()),
                phone("dpoPhone", said.dpoPhone()),
                text("dpoAddress", said.dpoAddress(), LONGEST_LINE),
                charter(said.charter()),
                teamPhones(said.teamPhones()));
    }

    private List<String> address(@Nullable List<@Nullable String> given) {
        List<String> lines = new ArrayList<>();
        if (given == null || tooMany("address", given, MOST_LINES)) {
            return lines;
        }
        for (int place = 0; place < given.size(); place++) {
            String line = text("address[" + place + "]", given.get(place), LONGEST_LINE);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable String siret(@Nullable String given) {
        String digits = closed("siret", given);
        if (digits != null && !Siret.hasForm(digits)) {
            reader.fault(AssociationRefusal.SIRET_OF_OTHER_LENGTH, "siret");
        } else if (digits != null && !Siret.isRight(digits)) {
            reader.fault(AssociationRefusal.NOT_A_SIRET, "siret");
        }
        return digits;
    }

    private @Nullable String trainingNumber(@Nullable String given) {
        String number = closed("trainingNumber", given);
        if (number != null && !TRAINING_NUMBER.matcher(number).matches()) {
            reader.fault(AssociationRefusal.NOT_A_TRAINING_NUMBER, "trainingNumber");
        }
        return number;
    }

    /** Without the blanks that make it easier to read. */
    private @Nullable String closed(String field, @Nullable String given) {
        String text = text(field, given, LONGEST_PHONE);
        return text == null ? null : BLANKS.matcher(text).replaceAll("");
    }

    private @Nullable Charter charter(@Nullable CharterBody given) {
        if (given == null) {
            return null;
        }
        String title = text("charter.title", given.title(), LONGEST_NAME);
        String text = text("charter.text", given.text(), LONGEST_CHARTER);
        if (title == null && text == null) {
            return null;
        }
        if (title == null || text == null) {
            reader.fault(AssociationRefusal.CHARTER_NOT_WHOLE, title == null ? "charter.title" : "charter.text");
            return null;
        }
        return new Charter(title, text, Boolean.TRUE.equals(given.extract()));
    }

    /** In the order of their codes, so that the same said in another order is the same. */
    private List<TeamPhone> teamPhones(@Nullable List<@Nullable TeamPhoneBody> given) {
        List<TeamPhone> phones = new ArrayList<>();
        if (given == null || tooMany("teamPhones", given, MOST_TEAMS)) {
            return phones;
        }
        Set<String> teams = new HashSet<>();
        for (int place = 0; place < given.size(); place++) {
            String path = "teamPhones[" + place + "]";
            TeamPhoneBody said = reader.required(path, given.get(place), new TeamPhoneBody("", ""));
            String team = reader.required(path + ".team", reader.text(said.team()), "");
            String phone = reader.required(path + ".phone", phone(path + ".phone", said.phone()), "");
            if (!team.isEmpty() && !isTeam.test(team)) {
                reader.fault(AssociationRefusal.UNKNOWN_TEAM, path + ".team");
            } else if (!teams.add(team)) {
                reader.fault(AssociationRefusal.TEAM_TWICE, path + ".team");
            }
            phones.add(new TeamPhone(team, phone));
        }
        phones.sort(Comparator.comparing(TeamPhone::team));
        return phones;
    }

    private boolean tooMany(String field, List<?> given, int most) {
        if (given.size() > most) {
            reader.fault(AssociationRefusal.TOO_MANY, field);
        }
        return given.size() > most;
    }

    private @Nullable String phone(String field, @Nullable String given) {
        return formed(field, given, LONGEST_PHONE, PHONE, AssociationRefusal.NOT_A_PHONE);
    }

    private @Nullable String email(String field, @Nullable String given) {
        return formed(field, given, LONGEST_NAME, EMAIL, AssociationRefusal.NOT_AN_EMAIL);
    }

    private @Nullable String formed(String field, @Nullable String given, int most, Pattern form, Refusal otherwise) {
        String text = text(field, given, most);
        if (text != null && !form.matcher(text).matches()) {
            reader.fault(otherwise, field);
        }
        return text;
    }

    private @Nullable String text(String field, @Nullable String given, int most) {
        String text = reader.text(given);
        if (text != null && !Signs.fit(text, most)) {
            reader.fault(AssociationRefusal.TEXT_TOO_LONG, field);
            return null;
        }
        return text;
    }
}

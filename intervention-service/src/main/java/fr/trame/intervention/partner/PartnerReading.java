package fr.trame.intervention.partner;

import static fr.trame.intervention.partner.PartnerRefusal.CONTACT_OF_NOTHING;
import static fr.trame.intervention.partner.PartnerRefusal.NOT_AN_EMAIL;
import static fr.trame.intervention.partner.PartnerRefusal.NOT_A_PHONE;
import static fr.trame.intervention.partner.PartnerRefusal.NOT_A_WEBSITE;
import static fr.trame.intervention.partner.PartnerRefusal.TEXT_TOO_LONG;
import static fr.trame.intervention.partner.PartnerRefusal.TOO_MANY;
import static fr.trame.intervention.partner.PartnerRefusal.UNKNOWN_TERRITORY;
import static fr.trame.intervention.partner.PartnerRequest.LONGEST_LINE;
import static fr.trame.intervention.partner.PartnerRequest.LONGEST_NAME;
import static fr.trame.intervention.partner.PartnerRequest.LONGEST_PHONE;
import static fr.trame.intervention.partner.PartnerRequest.LONGEST_TEXT;

import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.partner.PartnerEvent.Contact;
import fr.trame.intervention.partner.PartnerEvent.Profile;
import fr.trame.intervention.partner.PartnerRequest.ContactFacts;
import fr.trame.intervention.partner.PartnerRequest.Facts;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.text.Signs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is told of a partner, and notes all that is wrong with it. */
final class PartnerReading {

    private static final int MOST_NAMES = 10;
    private static final int MOST_TERRITORIES = 100;
    private static final int MOST_CONTACTS = 20;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{1,28}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s/$.?#][^\\s]*");

    private final Directory directory;
    private final RequestReader reader;

    PartnerReading(Directory directory, RequestReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    Profile profile(Facts facts, LocalDate today) {
        String name = reader.required("facts.name", text("facts.name", facts.name(), LONGEST_NAME), "");
        return new Profile(
                name,
                names(facts.formerNames()),
                reader.requiredCode("facts.kind", "TYPE_PART", facts.kind(), today),
                text("facts.town", facts.town(), LONGEST_NAME),
                text("facts.address", facts.address(), LONGEST_LINE),
                formed("facts.phone", facts.phone(), LONGEST_PHONE, PHONE, NOT_A_PHONE),
                formed("facts.email", facts.email(), LONGEST_NAME, EMAIL, NOT_AN_EMAIL),
                formed("facts.website", facts.website(), LONGEST_LINE, WEBSITE, NOT_A_WEBSITE),
                text("facts.hours", facts.hours(), LONGEST_LINE),
                territories(facts.territories()),
                text("facts.takes", facts.takes(), LONGEST_TEXT),
                text("facts.refuses", facts.refuses(), LONGEST_TEXT));
    }

    /**
     * Whom to ask for. Somebody who was there before keeps the id, and so the key; anybody else gets another one.
     *
     * @param before who was there
     * @param prefix what new ids begin with: the same request gives the same ids
     */
    List<Contact> contacts(@Nullable List<@Nullable ContactFacts> given, List<Contact> before, String prefix) {
        List<Contact> contacts = new ArrayList<>();
        List<Contact> left = new ArrayList<>(before);
        if (given == null || tooMany("facts.contacts", given, MOST_CONTACTS)) {
            return contacts;
        }
        for (int place = 0; place < given.size(); place++) {
            String path = "facts.contacts[" + place + "]";
            ContactFacts facts = given.get(place);
            if (facts == null) {
                reader.fault(CommonRefusal.INVALID_VALUE, path);
                continue;
            }
            contacts.add(contact(path, facts, left, prefix + "-" + place));
        }
        return contacts;
    }

    private Contact contact(String path, ContactFacts facts, List<Contact> before, String otherwise) {
        String service = text(path + ".service", facts.service(), LONGEST_NAME);
        String function = text(path + ".function", facts.function(), LONGEST_NAME);
        String name = text(path + ".name", facts.name(), LONGEST_NAME);
        if (service == null && function == null) {
            reader.fault(CONTACT_OF_NOTHING, path + ".service");
        }
        String id = before.stream()
                .filter(one -> Objects.equals(one.name(), name)
                        && (name != null
                                || (Objects.equals(one.service(), service)
                                        && Objects.equals(one.function(), function))))
                .findFirst()
                .map(known -> {
                    before.remove(known);
                    return known.id();
                })
                .orElse(otherwise);
        return new Contact(
                id,
                service,
                function,
                name,
                formed(path + ".phone", facts.phone(), LONGEST_PHONE, PHONE, NOT_A_PHONE),
                formed(path + ".email", facts.email(), LONGEST_NAME, EMAIL, NOT_AN_EMAIL));
    }

    private List<String> names(@Nullable List<@Nullable String> given) {
        List<String> names = new ArrayList<>();
        if (given == null || tooMany("facts.formerNames", given, MOST_NAMES)) {
            return names;
        }
        for (int place = 0; place < given.size(); place++) {
            String name = text("facts.formerNames[" + place + "]", given.get(place), LONGEST_NAME);
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private List<String> territories(@Nullable List<@Nullable String> given) {
        if (given == null || tooMany("facts.territories", given, MOST_TERRITORIES)) {
            return List.of();
        }
        List<String> territories = reader.distinct("facts.territories", given);
        for (int place = 0; place < territories.size(); place++) {
            if (!directory.knowsTerritory(territories.get(place))) {
                reader.fault(UNKNOWN_TERRITORY, "facts.territories[" + place + "]");
            }
        }
        return territories;
    }

    private boolean tooMany(String field, List<?> given, int most) {
        if (given.size() > most) {
            reader.fault(TOO_MANY, field);
        }
        return given.size() > most;
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
            reader.fault(TEXT_TOO_LONG, field);
            return null;
        }
        return text;
    }
}

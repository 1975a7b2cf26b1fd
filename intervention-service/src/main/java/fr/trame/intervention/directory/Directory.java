package fr.trame.intervention.directory;

import fr.trame.contracts.ListedIn;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.Publics;
import fr.trame.contracts.partner.PartnerRegistered;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.intervention.directory.ReferenceLists.Entry;
import fr.trame.intervention.directory.ReferenceLists.ReferenceList;
import fr.trame.platform.request.Codes;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the other features ask the directory: does a code exist, may a fact of that day carry it, where is a place. */
public final class Directory implements Codes {

    /**
     * A place as other features need it.
     *
     * @param type code of the list LIEU
     */
    public record PlaceOnMap(String territory, String type) {}

    /**
     * A partner as the files name one.
     *
     * @param type code of the list TYPE_PART
     */
    public record NamedPartner(
            String code,
            String label,
            String type,
            @Nullable String town) {}

    /** In which list the codes of a field are, as what is announced says it. */
    private static final Map<String, String> LISTS_OF_FIELDS = lists(
            InterventionFacts.class,
            Publics.class,
            ReferralProposed.class,
            ReferralClosed.class,
            PartnerRegistered.class);

    private final ReferenceLists lists;
    private final Territories territories;
    private final Territories.Places places;
    private final Partners partners;
    private final Mappings mappings;
    private final Map<String, Map<String, Entry>> entries;
    private final Map<String, Territories.Territory> territoryByCode;
    private final Map<String, Territories.Place> placeByCode;

    Directory(
            ReferenceLists lists,
            Territories territories,
            Territories.Places places,
            Partners partners,
            Mappings mappings) {
        this.lists = lists;
        this.territories = territories;
        this.places = places;
        this.partners = partners;
        this.mappings = mappings;
        this.entries = lists.lists().stream()
                .collect(Collectors.toMap(ReferenceList::code, list -> byCode(list.entries(), Entry::code)));
        this.territoryByCode = byCode(territories.territories(), Territories.Territory::code);
        this.placeByCode = byCode(places.places(), Territories.Place::code);
    }

    /** May a fact of that day carry this code? Facts older than a code are welcome to it: they are entered today. */
    @Override
    public Standing standing(String list, String code, LocalDate day) {
        Entry entry = entries.getOrDefault(list, Map.of()).get(code);
        if (entry == null) {
            return Standing.UNKNOWN;
        }
        return entry.retiredOn(day) ? Standing.RETIRED : Standing.USABLE;
    }

    public boolean knowsTerritory(String code) {
        return territoryByCode.containsKey(code);
    }

    public Optional<PlaceOnMap> place(String code) {
        return Optional.ofNullable(placeByCode.get(code)).map(place -> new PlaceOnMap(place.territory(), place.type()));
    }

    /** The partners that the files name, to be taken over into the directory of partners. */
    public List<NamedPartner> partners() {
        return partners.partners().stream()
                .map(one -> new NamedPartner(one.code(), one.label(), one.type(), one.town()))
                .toList();
    }

    /** What a code means in a field of an entry or a referral; the code itself if it is none of ours. */
    public String label(String field, String code) {
        return switch (field) {
            case "territory" -> label(territoryByCode, code, Territories.Territory::label);
            case "place" -> label(placeByCode, code, Territories.Place::label);
            default ->
                label(entries.getOrDefault(LISTS_OF_FIELDS.getOrDefault(field, ""), Map.of()), code, Entry::label);
        };
    }

    /** What a code of a list means; the code itself if it is none of it. */
    public String labelIn(String list, String code) {
        return label(entries.getOrDefault(list, Map.of()), code, Entry::label);
    }

    /** The codes of a list that a fact of that day may carry, in their order, with what they mean. */
    public Map<String, String> usable(String list, LocalDate day) {
        Map<String, String> usable = new LinkedHashMap<>();
        lists.lists().stream()
                .filter(each -> each.code().equals(list))
                .flatMap(each -> each.entries().stream())
                .filter(entry -> !entry.retiredOn(day))
                .forEach(entry -> usable.put(entry.code(), entry.label()));
        return usable;
    }

    private static Map<String, String> lists(Class<?>... announced) {
        return Stream.of(announced)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(ListedIn.class))
                .collect(Collectors.toUnmodifiableMap(
                        RecordComponent::getName,
                        component -> component.getAnnotation(ListedIn.class).value()));
    }

    private static <T> String label(Map<String, T> known, String code, Function<T, String> label) {
        return Optional.ofNullable(known.get(code)).map(label).orElse(code);
    }

    ReferenceLists lists() {
        return lists;
    }

    List<Territories.Territory> territories() {
        return territories.territories();
    }

    List<Territories.Place> places() {
        return places.places();
    }

    List<Mappings.Mapping> mappings() {
        return mappings.mappings();
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        return items.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}

package fr.trame.training.staff;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.rights.Rights;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The functions that somebody may have today, what they are called, and which of them one person alone cannot give. */
@Component
class Functions {

    private final List<String> codes;
    private final List<String> outside;
    private final StaffDirectory directory;

    Functions(
            @Value("${trame.staff.roles}") List<String> codes,
            @Value("${trame.staff.outside}") List<String> outside,
            StaffDirectory directory) {
        this.codes = codes;
        this.outside = outside;
        this.directory = directory;
    }

    /**
     * A function.
     *
     * @param guarded whether a second person has to agree
     * @param outside of who is no staff
     */
    @Anonymous
    @Schema(name = "OfficeFunction")
    record Shown(String code, String label, boolean guarded, boolean outside) {}

    List<Shown> all() {
        return Stream.concat(
                        codes.stream().map(code -> shown(code, false)),
                        outside.stream().map(code -> shown(code, true)))
                .toList();
    }

    private static Shown shown(String code, boolean outside) {
        return new Shown(code, Rights.TABLE.labelOfFunction(code), Rights.TABLE.isGuarded(code), outside);
    }

    void requireKnown(List<String> asked) {
        if (!codes.containsAll(asked)) {
            throw StaffRefusal.UNKNOWN_ROLE.on("roles");
        }
    }

    /** Those of them that wait for a second person. The first to have a function needs none: there is nobody yet to ask. */
    List<String> waiting(List<String> asked) {
        return asked.stream()
                .filter(Rights.TABLE::isGuarded)
                .filter(directory::everHeld)
                .toList();
    }

    /** In words: « médiateur, référent qualité ». */
    static String inWords(Collection<String> codes) {
        return codes.isEmpty()
                ? "aucune"
                : codes.stream().map(Rights.TABLE::labelOfFunction).collect(Collectors.joining(", "));
    }
}

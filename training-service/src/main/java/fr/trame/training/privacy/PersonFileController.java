package fr.trame.training.privacy;

import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.document.PdfAnswer;
import fr.trame.platform.eventstore.about.EventsAbout;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.privacy.file.PersonFile;
import fr.trame.platform.privacy.file.PersonFilePdf;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accesses are told with the activity, once; here are the register's facts alone. */
@RestController
@RequestMapping("/api/staff/held")
@Tag(name = "Protection des données", description = "Droit d’accès au registre du personnel")
class PersonFileController {

    private static final Kind HELD = new Kind("staff.held", "tout ce que le registre du personnel conserve");

    private final AccessLog log;
    private final EventsAbout events;
    private final AssociationViews association;
    private final PersonFilePdf document;
    private final ZoneId zone;

    PersonFileController(AccessLog log, EventsAbout events, AssociationViews association, ZoneId zone) {
        this.log = log;
        this.events = events;
        this.association = association;
        this.zone = zone;
        this.document = PersonFilePdf.inTheWordsOf(PersonFileController.class, PersonFileController::label, zone);
    }

    private static String label(String field, String code) {
        return field.equals("roles") ? Rights.TABLE.labelOfFunction(code) : code;
    }

    @Permit(Permission.PRIVACY_HELD)
    @GetMapping("/{person}")
    @Operation(summary = "Tout ce que le registre du personnel conserve d’une personne (JSON)")
    PersonFile held(@PathVariable String person, Caller caller) {
        log.note(caller, HELD, person);
        return new PersonFile(person, Instant.now().truncatedTo(ChronoUnit.SECONDS), events.of(person), List.of());
    }

    @Permit(Permission.PRIVACY_HELD)
    @GetMapping(value = "/{person}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "La même chose à remettre à la personne (PDF)")
    ResponseEntity<byte[]> heldAsPdf(@PathVariable String person, Caller caller) {
        return PdfAnswer.of("donnees-registre", document.of(held(person, caller), association.head(LocalDate.now(zone))));
    }
}

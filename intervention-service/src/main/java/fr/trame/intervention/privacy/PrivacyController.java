package fr.trame.intervention.privacy;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.privacy.PrivacyDesk.Rule;
import fr.trame.intervention.privacy.PrivacyDesk.Running;
import fr.trame.intervention.privacy.PrivacyDesk.Words;
import fr.trame.intervention.privacy.PrivacyEvent.Cause;
import fr.trame.intervention.privacy.PrivacyEvent.PersonForgotten;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.document.PdfAnswer;
import fr.trame.platform.eventstore.about.EventsAbout;
import fr.trame.platform.privacy.access.Access;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.privacy.file.PersonFile;
import fr.trame.platform.privacy.file.PersonFilePdf;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/privacy")
@Tag(name = "Protection des données", description = "Consultations, durées de conservation, oubli, droit d’accès")
class PrivacyController {

    /** Accesses shown of one day; the answer says so when there were more. */
    private static final int MOST_ACCESSES = 1_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private static final Kind LOG = new Kind("privacy.log", "le journal des consultations");
    private static final Kind HELD = new Kind("activity.held", "tout ce qui est conservé de son activité");

    private final PrivacyDesk desk;
    private final AccessLog log;
    private final EventsAbout events;
    private final OwnAssociation own;
    private final PersonFilePdf document;
    private final ZoneId zone;

    PrivacyController(PrivacyDesk desk, AccessLog log, EventsAbout events, OwnAssociation own, ZoneId zone) {
        this.desk = desk;
        this.log = log;
        this.events = events;
        this.own = own;
        this.document = PersonFilePdf.inTheWordsOf(PrivacyController.class, desk::label, zone);
        this.zone = zone;
    }

    record Items<T>(List<T> items) {}

    /** @param truncated there were more than are shown */
    @Technical
    record Accesses(LocalDate day, List<Access> items, boolean truncated) {}

    record Kept(List<Rule> rules, List<Running> items, List<Words> texts) {}

    /** @param person id of a former employee */
    record Forget(@Nullable String person) {}

    @Technical
    record Forgotten(
            String person,
            Instant at,
            @Staff String by,
            @Anonymous Cause cause) {

        static Forgotten of(PersonForgotten event) {
            return new Forgotten(event.personId(), event.at(), event.by(), event.cause());
        }
    }

    @Permit(Permission.PRIVACY_LOG)
    @GetMapping("/accesses")
    @Operation(summary = "Qui a consulté quoi, un jour donné (aujourd’hui si rien n’est dit)")
    Accesses accesses(@RequestParam @Nullable LocalDate day, Caller caller) {
        LocalDate asked = day == null ? today() : day;
        if (asked.isBefore(FIRST_DAY) || asked.isAfter(LAST_DAY)) {
            throw PrivacyRefusal.DAY_OUT_OF_RANGE.on("day");
        }
        log.note(caller, LOG, asked.toString());
        List<Access> found = log.of(asked, MOST_ACCESSES + 1);
        return new Accesses(asked, found.stream().limit(MOST_ACCESSES).toList(), found.size() > MOST_ACCESSES);
    }

    @Permit(Permission.PRIVACY_FORGET)
    @GetMapping("/retention")
    @Operation(summary = "Les durées de conservation, et pour qui et quels textes libres elles courent")
    Kept retention() {
        return new Kept(desk.rules(), desk.running(today()), desk.words(today()));
    }

    @Permit(Permission.PRIVACY_FORGET)
    @GetMapping("/forgotten")
    @Operation(summary = "Qui a été oublié, par son numéro")
    Items<Forgotten> forgotten() {
        return new Items<>(desk.forgotten().stream().map(Forgotten::of).toList());
    }

    @Permit(Permission.PRIVACY_FORGET)
    @PostMapping("/forgotten")
    @Operation(
            summary = "Oublier une personne, pour toujours",
            description = "La même demande envoyée deux fois reçoit deux fois la même réponse.")
    @ApiResponse(responseCode = "201", description = "Oubliée")
    ResponseEntity<Forgotten> forget(@RequestBody Forget request, Caller caller) {
        if (request.person() == null) {
            throw CommonRefusal.MISSING_FIELD.on("person");
        }
        PersonForgotten done = desk.forget(request.person(), caller.person(), Cause.REQUEST, today());
        return ResponseEntity.created(URI.create("/api/privacy/forgotten/" + done.personId() + "/certificate"))
                .body(Forgotten.of(done));
    }

    @Permit(Permission.PRIVACY_FORGET)
    @GetMapping(value = "/forgotten/{person}/certificate", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Le certificat d’effacement (PDF)")
    ResponseEntity<byte[]> certificate(@PathVariable String person) {
        PersonForgotten done = desk.forgotten(person).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
        return PdfAnswer.of(
                "certificat-effacement",
                Certificate.of(done, head(LocalDate.ofInstant(done.at(), zone), done.at()), zone));
    }

    @Permit(Permission.PRIVACY_HELD)
    @GetMapping("/held/{person}")
    @Operation(summary = "Tout ce qui est conservé de l’activité d’une personne, notes comprises (JSON)")
    PersonFile held(@PathVariable String person, Caller caller) {
        log.note(caller, HELD, person);
        return new PersonFile(
                person,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                events.of(person),
                log.concerning(person, MOST_ACCESSES));
    }

    @Permit(Permission.PRIVACY_HELD)
    @GetMapping(value = "/held/{person}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "La même chose à remettre à la personne (PDF)")
    ResponseEntity<byte[]> heldAsPdf(@PathVariable String person, Caller caller) {
        return PdfAnswer.of("donnees-activite", document.of(held(person, caller), head(today(), Instant.now())));
    }

    /** As the association was known at that moment to be: a certificate asked for again is the same. */
    private Letterhead head(LocalDate day, Instant known) {
        return new Letterhead(own.on(day, known).headWithDpo(), own.logo(day, known));
    }

    private LocalDate today() {
        return LocalDate.now(zone);
    }
}

package fr.trame.intervention.conflict.paper;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.paper.PaperDesk.Signed;
import fr.trame.platform.document.PdfAnswer;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.text.Signs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The protocol of an agreement with its signatures, and the notice for whoever commissioned the mediation. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Conflits")
class PaperController {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PLACE = 60;
    private static final Set<String> WAYS = Set.of("ECRAN", "PAPIER");

    private final PaperDesk desk;
    private final RequestReaders readers;

    PaperController(PaperDesk desk, RequestReaders readers) {
        this.desk = desk;
        this.readers = readers;
    }

    @Schema(name = "ProtocolMediator")
    record MediatorBody(
            @Nullable String mediator,
            @Nullable @Schema(maxLength = LONGEST_NAME) String name) {}

    @Schema(name = "ProtocolDrawing")
    record DrawingBody(
            @Nullable @Schema(description = "Les médiateurs du dossier, avec le nom qui sera imprimé")
            List<@Nullable MediatorBody> mediators) {}

    @Schema(name = "ProtocolSignature")
    record SignatureBody(
            @Nullable @Schema(description = "La lettre d’une partie, M1 ou M2")
            String mark,

            @Nullable @Schema(description = "ECRAN\u00a0: du doigt\u00a0; PAPIER\u00a0: photographiée")
            String way,

            @Nullable LocalDate date,
            @Nullable @Schema(maxLength = LONGEST_PLACE) String place,

            @Nullable
            @Schema(
                    maxLength = FlatPicture.MOST_SENT / 3 * 4,
                    description = "PNG ou JPEG en Base64\u00a0; seuls ses points sont gardés, ni lieu ni appareil")
            String picture) {}

    /** What was told, to be copied: these lines and nothing else. */
    @Anonymous
    @Schema(name = "CommissionerNotice")
    record Told(@Technical String caseId, Notice notice, List<String> lines) {}

    @Permit(Permission.CASE_HANDLE)
    @GetMapping("/papers")
    @Operation(summary = "Les papiers d’un dossier\u00a0: versions du protocole, signatures, informations données")
    PaperSheet papers(@PathVariable String id, Caller caller) {
        return desk.sheet(known(id), caller);
    }

    @Permit(Permission.CASE_IDENTITY)
    @PostMapping("/protocols")
    @Operation(
            summary = "Établir le protocole d’un accord écrit",
            description = "Un accord changé fait une nouvelle version, que chacun signe de nouveau.")
    PaperSheet draw(@PathVariable String id, @RequestBody DrawingBody body, Caller caller) {
        Map<String, String> names = new HashMap<>();
        List<@Nullable MediatorBody> given = body.mediators() == null ? List.of() : body.mediators();
        given.stream().filter(Objects::nonNull).forEach(each -> {
            String name = each.name() == null ? "" : each.name().strip();
            if (each.mediator() != null && !name.isEmpty() && Signs.fit(name, LONGEST_NAME)) {
                names.put(each.mediator(), name);
            }
        });
        return desk.draw(known(id), names, caller, now());
    }

    @Permit(Permission.CASE_IDENTITY)
    @PostMapping("/protocols/{version}/signatures")
    @Operation(
            summary = "Ajouter la signature d’une partie ou d’un médiateur",
            description = "Chacun signe un jour et en un lieu qui lui sont propres. Le protocole est en vigueur à la"
                    + " dernière signature.")
    PaperSheet sign(
            @PathVariable String id, @PathVariable int version, @RequestBody SignatureBody body, Caller caller) {
        RequestReader reader = readers.reader();
        String mark = reader.required("mark", body.mark(), "");
        String way = reader.required("way", body.way(), "");
        if (body.way() != null && !WAYS.contains(way)) {
            reader.fault(CommonRefusal.INVALID_VALUE, "way");
        }
        LocalDate day = reader.day("date", body.date());
        String place = reader.text(body.place());
        if (place == null || !Signs.fit(place, LONGEST_PLACE)) {
            reader.fault(PaperRefusal.PLACE_NOT_FITTING, "place");
        }
        String picture = reader.required("picture", body.picture(), "");
        reader.refuse();
        var said = new Signed(mark, way, reader.given(place), reader.given(day), picture);
        return desk.sign(known(id), version, said, caller, now());
    }

    @Permit(Permission.CASE_IDENTITY)
    @GetMapping(value = "/protocols/{version}/pdf", produces = "application/pdf")
    @Operation(
            summary = "Le protocole, avec les signatures qui y sont déjà",
            description = "Chaque remise est notée, et le délégué à la protection des données la voit.")
    ResponseEntity<byte[]> protocol(@PathVariable String id, @PathVariable int version, Caller caller) {
        return PdfAnswer.of("protocole-" + version, desk.protocol(known(id), version, caller));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/notices")
    @Operation(
            summary = "Faire l’information pour qui a demandé la médiation",
            description = "Un état, deux dates, notre numéro\u00a0: rien d’autre. Elle est notée au dossier.")
    Told tell(@PathVariable String id, Caller caller) {
        ConflictId known = known(id);
        Notice notice = desk.tell(known, caller, now());
        return new Told(id, notice, notice.lines(id));
    }

    @Permit(Permission.CASE_HANDLE)
    @GetMapping(value = "/notices/{number}/pdf", produces = "application/pdf")
    @Operation(summary = "L’information pour qui a demandé la médiation, telle qu’elle a été faite")
    ResponseEntity<byte[]> notice(@PathVariable String id, @PathVariable int number, Caller caller) {
        return PdfAnswer.of("information-mediation", desk.notice(known(id), number, caller));
    }

    private static ConflictId known(String id) {
        return ClientId.known(id, ConflictId::new);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

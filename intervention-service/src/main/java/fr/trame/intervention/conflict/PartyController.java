package fr.trame.intervention.conflict;

import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.ConflictCommand.ContactParty;
import fr.trame.intervention.conflict.ConflictCommand.NameParty;
import fr.trame.intervention.conflict.ConflictCommand.RecordConsent;
import fr.trame.intervention.conflict.ConflictCommand.RecordRefusal;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.event.PartyEvent.Identity;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.text.Signs;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parties of a case: who they are, as long as that is kept, and what they want. */
@RestController
@RequestMapping("/api/cases/{id}/parties")
@Tag(name = "Conflits")
class PartyController {

    private static final int LONGEST_TEXT = 120;

    private final CaseDesk desk;
    private final CaseReading reading;

    PartyController(CaseDesk desk, CaseReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /** Who a party is. */
    @Technical
    record PartyIdentity(
            String personId,
            String letter,
            @Personal(of = "personId") @Nullable String alias,
            @Personal(of = "personId") @Nullable String name,
            @Personal(of = "personId") @Nullable String phone,
            @Personal(of = "personId") @Nullable String email,
            @Personal(of = "personId") @Nullable String address) {}

    /** Whose key is no more. */
    @Technical
    record ForgottenParty(String caseId, String letter) {}

    /** The first contact; whether the party was told who gave its name, and why. */
    @Schema(name = "CaseContact")
    record ContactBody(@Nullable LocalDate date, @Nullable Boolean told) {}

    @Schema(name = "CaseParty")
    record PartyBody(
            @Nullable @Schema(description = "UUID version 7 créé par le client\u00a0; celui d’une partie la corrige")
            String personId,

            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste CF_TYPE_PARTIE")
            String partyKind,

            @Nullable @Schema(description = "Liste CF_DONNEE_PAR")
            String givenBy,

            @Nullable @Schema(maxLength = LONGEST_TEXT) String alias,
            @Nullable @Schema(maxLength = LONGEST_TEXT) String name,
            @Nullable @Schema(maxLength = LONGEST_TEXT) String phone,
            @Nullable @Schema(maxLength = LONGEST_TEXT) String email,
            @Nullable @Schema(maxLength = LONGEST_TEXT) String address) {

        Identity identity(RequestReader reader) {
            return new Identity(
                    text(reader, "alias", alias),
                    text(reader, "name", name),
                    text(reader, "phone", phone),
                    text(reader, "email", email),
                    text(reader, "address", address));
        }

        private static @Nullable String text(RequestReader reader, String field, @Nullable String said) {
            String text = reader.text(said);
            if (text != null && !Signs.fit(text, LONGEST_TEXT)) {
                reader.fault(ConflictRefusal.TEXT_TOO_LONG, field);
            }
            return text;
        }
    }

    @Schema(name = "CaseConsent")
    record ConsentBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste CF_ACCORD")
            String form) {}

    @Schema(name = "CaseOpening")
    record OpeningBody(
            @Nullable @Schema(minLength = ConflictRules.SHORTEST_REASON, maxLength = ConflictRules.LONGEST_REASON)
            String reason) {}

    @Permit(Permission.CASE_HANDLE)
    @PostMapping
    @Operation(
            summary = "Nommer une partie, ou corriger qui elle est",
            description = "Elle reçoit la lettre suivante. Donnée par un autre, l’identité s’efface après 30 jours sans"
                    + " contact.")
    ResponseEntity<CaseSheet> name(
            @PathVariable String id, @RequestBody PartyBody body, Version version, Caller caller) {
        return CaseController.answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            ConflictId person = reader.id("personId", body.personId(), ConflictId::new);
            String kind = reader.requiredCode("partyKind", "CF_TYPE_PARTIE", body.partyKind(), day);
            String givenBy = reader.requiredCode("givenBy", "CF_DONNEE_PAR", body.givenBy(), day);
            Identity identity = body.identity(reader);
            return (known, seen, now, by) ->
                    new NameParty(known, seen, now, by, reader.given(person).value(), kind, givenBy, identity);
        })));
    }

    @Permit(Permission.CASE_IDENTITY)
    @GetMapping("/{letter}")
    @Operation(
            summary = "Qui est une partie, pour qui suit le dossier",
            description = "Chaque lecture est notée, et le délégué à la protection des données la voit.")
    PartyIdentity identity(@PathVariable String id, @PathVariable String letter, Caller caller) {
        return desk.identity(CaseController.known(id), letter, caller);
    }

    @Permit(Permission.CASE_OPEN)
    @PostMapping("/{letter}/openings")
    @Operation(
            summary = "Voir qui est une partie, en disant pourquoi (bris de glace)",
            description = "L’ouverture et son motif sont notés, et le délégué à la protection des données les lit.")
    PartyIdentity open(
            @PathVariable String id, @PathVariable String letter, @RequestBody OpeningBody body, Caller caller) {
        String reason = body.reason() == null ? "" : body.reason().strip();
        return desk.open(CaseController.known(id), letter, reason, caller);
    }

    @Permit(Permission.PRIVACY_FORGET)
    @PostMapping("/{letter}/forgetting")
    @Operation(
            summary = "Oublier une partie, pour toujours",
            description = "Sa clé est détruite\u00a0; le dossier reste, en codes et en dates.")
    ForgottenParty forget(@PathVariable String id, @PathVariable String letter, Caller caller) {
        return desk.forget(CaseController.known(id), letter, caller, CaseController.now());
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{letter}/contacts")
    @Operation(
            summary = "Noter le premier contact avec une partie",
            description = "Elle a été informée de qui a donné son nom, et pourquoi.")
    ResponseEntity<CaseSheet> contact(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestBody ContactBody body,
            Version version,
            Caller caller) {
        boolean told = Boolean.TRUE.equals(body.told());
        return CaseController.answer(desk.change(reading.gesture(
                id,
                body.date(),
                version,
                caller,
                (reader, day) -> (known, seen, now, by) -> new ContactParty(known, seen, now, by, letter, told))));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{letter}/consents")
    @Operation(
            summary = "Noter qu’une partie est d’accord pour une médiation",
            description = "Librement, oralement ou par écrit. Elle peut le retirer à tout moment.")
    ResponseEntity<CaseSheet> consent(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestBody ConsentBody body,
            Version version,
            Caller caller) {
        return CaseController.answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            String form = reader.requiredCode("form", "CF_ACCORD", body.form(), day);
            return (known, seen, now, by) -> new RecordConsent(known, seen, now, by, letter, form);
        })));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{letter}/refusals")
    @Operation(
            summary = "Noter qu’une partie ne souhaite pas, ou plus, de médiation",
            description = "Le dossier est clos sans reproche, et l’identité de cette partie est effacée le jour même.")
    ResponseEntity<CaseSheet> refuse(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestBody CaseController.DayBody body,
            Version version,
            Caller caller) {
        return CaseController.answer(desk.change(reading.gesture(
                id,
                body.date(),
                version,
                caller,
                (reader, day) -> (known, seen, now, by) -> new RecordRefusal(known, seen, now, by, letter))));
    }
}

package fr.trame.intervention.association;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the association says of itself, over HTTP. */
@RestController
@RequestMapping("/api/association")
@Tag(name = "Association", description = "Ce que l’association dit d’elle-même, et depuis quand")
class AssociationController {

    private final AssociationDesk desk;

    AssociationController(AssociationDesk desk) {
        this.desk = desk;
    }

    @Permit(Permission.ASSOCIATION_READ)
    @GetMapping
    @Operation(
            summary = "L’association, telle qu’elle est, a été et sera",
            description = "Qui l’a dit n’est montré qu’à qui tient cette page.")
    ResponseEntity<AssociationSheet> get(Caller caller) {
        return answer(desk.sheet(caller, now()));
    }

    @Permit(Permission.ASSOCIATION_KEEP)
    @PostMapping("/descriptions")
    @Operation(
            summary = "Dire ce qu’est l’association à partir d’un jour",
            description = "Tout ce qui en est dit. Rien de ce qui valait avant ce jour n’est changé ; dit de nouveau du"
                    + " même jour, cela corrige. La version est le nombre de fois où cela a été dit.")
    ResponseEntity<AssociationSheet> describe(
            @RequestBody AssociationRequest.Description request, Version version, Caller caller) {
        return answer(desk.describe(request, version.number(), caller, now()));
    }

    @Permit(Permission.ASSOCIATION_KEEP)
    @PostMapping("/logos")
    @Operation(
            summary = "Choisir le logo à partir d’un jour, ou n’en avoir plus",
            description = "Une image PNG ou JPEG, refaite à partir de ses points : 600 points de côté et 100 ko au plus."
                    + " Un SVG est refusé. La version est celle des logos (logoVersion).")
    ResponseEntity<AssociationSheet> choose(
            @RequestBody AssociationRequest.Logo request, Version version, Caller caller) {
        return answer(desk.choose(request, version.number(), caller, now()));
    }

    @Permit(Permission.ASSOCIATION_READ)
    @GetMapping(value = "/logos/{number}", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "Un logo, par son numéro")
    ResponseEntity<byte[]> logo(@PathVariable int number) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(desk.logo(number));
    }

    private static ResponseEntity<AssociationSheet> answer(AssociationSheet sheet) {
        return ResponseEntity.ok().eTag(new Version(sheet.version()).tag()).body(sheet);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

package fr.trame.intervention.directory;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/directory")
@Tag(name = "Référentiel", description = "Listes de codes, territoires, lieux et anciens vocabulaires")
class DirectoryController {

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @Permit(Permission.DIRECTORY_READ)
    @GetMapping("/reference-lists")
    @Operation(summary = "Toutes les listes de codes, avec leurs dates de validité")
    ReferenceLists referenceLists() {
        return directory.lists();
    }

    @Permit(Permission.DIRECTORY_READ)
    @GetMapping("/territories")
    @Operation(summary = "Les territoires et leurs quartiers prioritaires par génération")
    Items<Territories.Territory> territories() {
        return new Items<>(directory.territories());
    }

    @Permit(Permission.DIRECTORY_READ)
    @GetMapping("/places")
    @Operation(summary = "Les lieux, tous ou ceux d’un territoire")
    Items<Territories.Place> places(@RequestParam(required = false) @Nullable String territory) {
        return new Items<>(directory.places().stream()
                .filter(place -> territory == null || place.territory().equals(territory))
                .toList());
    }

    @Permit(Permission.DIRECTORY_READ)
    @GetMapping("/mappings")
    @Operation(summary = "La traduction des anciens vocabulaires")
    Items<Mappings.Mapping> mappings() {
        return new Items<>(directory.mappings());
    }

    record Items<T>(List<T> items) {}
}

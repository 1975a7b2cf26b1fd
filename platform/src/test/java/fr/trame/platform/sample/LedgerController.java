package fr.trame.platform.sample;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.sample.LedgerCommand.CloseLedger;
import fr.trame.platform.sample.LedgerCommand.OpenLedger;
import fr.trame.platform.sample.LedgerCommand.WriteLine;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledgers")
class LedgerController {

    record Opening(
            @NotBlank String id,

            @NotBlank @Size(max = 20, message = "Vingt signes au plus.")
            String title) {}

    record Line(int amount, @Nullable Boolean urgent, List<Part> parts) {}

    record Part(String label, int share) {}

    private final Commands commands;
    private final EventStreams streams;

    LedgerController(Commands commands, EventStreams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @Permit(Permission.CARD_READ)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void open(@Valid @RequestBody Opening opening, Caller caller) {
        commands.send(new OpenLedger(opening.id(), opening.title()));
    }

    @Permit(Permission.CARD_READ)
    @PostMapping("/{id}/lines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable String id, @RequestBody Line line) {
        commands.send(new WriteLine(id, null, line.amount()));
    }

    @Permit(Permission.CARD_READ)
    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String id, Version version) {
        commands.send(new CloseLedger(id, version.number()));
    }

    @Permit(Permission.CARD_READ)
    @GetMapping("/{id}")
    int length(@PathVariable String id, @RequestParam int from) {
        return streams.read(id).size() - from;
    }

    @Permit(Permission.CARD_READ)
    @GetMapping("/broken")
    void broken() {
        throw new IllegalStateException("jdbc:secret");
    }
}

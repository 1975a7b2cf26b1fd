package fr.trame.reporting.rules;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules are shown to whoever sees a figure. */
@RestController
class CountingRulesController {

    private final CountingRules rules;

    CountingRulesController(CountingRules rules) {
        this.rules = rules;
    }

    @Permit(Permission.RULES_READ)
    @GetMapping("/api/activity/rules")
    @Operation(summary = "Les règles de comptage")
    Answer rules() {
        return new Answer(rules.all());
    }

    record Answer(List<CountingRules.Rule> items) {}
}

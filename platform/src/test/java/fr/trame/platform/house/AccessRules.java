package fr.trame.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.lang.ArchRule;
import fr.trame.platform.security.Permit;
import fr.trame.platform.security.open.Open;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may come in. */
final class AccessRules {

    private AccessRules() {}

    static ArchRule endpointsNameTheirPermission() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Permit.class)
                .orShould()
                .beAnnotatedWith(Open.class)
                .as("every endpoint names the permission it needs, or says why it is open")
                .allowEmptyShould(true);
    }
}

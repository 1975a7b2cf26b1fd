package fr.trame.gateway.session;

import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import fr.trame.gateway.refusal.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which accounts there are and whose, for who keeps the register, where a Keycloak has them. The embedded provider lists its own, at the
 * same address; of any other there is no list.
 */
@Hidden // there or not by how one signs in; the embedded provider's is in no document either
@RestController
@ConditionalOnExpression(KeycloakAccounts.IS_KEYCLOAK)
class AccountsController {

    private final KeycloakAccounts accounts;

    AccountsController(KeycloakAccounts accounts) {
        this.accounts = accounts;
    }

    private record Items(List<KeycloakAccounts.Account> items) {}

    @GetMapping("/api/accounts")
    ResponseEntity<?> accounts(HttpServletRequest request) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn == null) {
            return refused(HttpStatus.UNAUTHORIZED, Problems.notSignedIn());
        }
        if (Rights.TABLE.reach(SessionController.present(signedIn).roles(), Permission.STAFF_KEEP) == Reach.NONE) {
            return refused(HttpStatus.FORBIDDEN, Problems.forbidden());
        }
        try {
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(accounts.all()));
        } catch (KeycloakAccounts.NotForTrame closed) {
            return refused(
                    HttpStatus.NOT_FOUND,
                    Problems.problem(
                            HttpStatus.NOT_FOUND,
                            "accounts-kept-elsewhere",
                            "Le fournisseur d’identité ne laisse pas Trame lire ses comptes."));
        } catch (SignedIn.ProviderAway away) {
            return refused(HttpStatus.SERVICE_UNAVAILABLE, Problems.providerAway());
        }
    }

    private static ResponseEntity<?> refused(HttpStatus status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

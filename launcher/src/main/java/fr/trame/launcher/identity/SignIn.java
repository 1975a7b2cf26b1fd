package fr.trame.launcher.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Compares login and password; takes as long, and says the same, where nobody has that login. */
final class SignIn implements AuthenticationProvider {

    private static final int LONGEST_LOGIN = 64;

    private final Accounts accounts;
    private final Attempts attempts;
    private final Clock clock;
    private final PasswordEncoder passwords = Secrets.passwords(Secrets.REAL);

    SignIn(Accounts accounts, Attempts attempts, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Account account = proven(given.getName(), String.valueOf(given.getCredentials()), address(given), false);
        if (!account.hasAPage()) {
            throw new DisabledException("no page");
        }
        // says when it was, too: the ID token has it as auth_time
        GrantedAuthority password = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(account.login(), null, List.of(password));
        signedIn.setDetails(given.getDetails());
        return signedIn;
    }

    /**
     * Who has this login and proves it by the password.
     *
     * @param orByCode a code that renews the password is as good
     * @throws LockedException after too many wrong ones
     * @throws BadCredentialsException if it is not the one
     */
    Account proven(String typed, String secret, String address, boolean orByCode) {
        String login = login(typed);
        if (!attempts.begin(login)) {
            throw new LockedException("closed for a while");
        }
        Optional<Account> right = Optional.empty();
        try {
            right = right(login, secret, orByCode);
        } finally {
            if (right.isPresent()) {
                attempts.right(login, address);
            } else {
                attempts.wrong(login);
            }
        }
        return right.orElseThrow(() -> new BadCredentialsException("wrong"));
    }

    private Optional<Account> right(String login, String secret, boolean orByCode) {
        Optional<Account> account = accounts.find(login);
        String decoy = accounts.decoy();
        boolean right =
                passwords.matches(secret, account.map(Account::passwordHash).orElse(decoy));
        if (orByCode) {
            Optional<Account.Renewal> code =
                    account.map(Account::renewal).filter(one -> clock.instant().isBefore(one.until()));
            right |= passwords.matches(secret, code.map(Account.Renewal::hash).orElse(decoy)) && code.isPresent();
        }
        return right ? account : Optional.empty();
    }

    private static String login(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        return login.substring(0, Math.min(login.length(), LONGEST_LOGIN));
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

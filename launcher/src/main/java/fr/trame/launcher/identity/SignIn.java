package fr.trame.launcher.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
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
    private final PasswordEncoder passwords = Secrets.passwords(Secrets.REAL);

    SignIn(Accounts accounts, Attempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = login(given.getName());
        if (!attempts.begin(login)) {
            throw new LockedException("closed for a while");
        }
        boolean right = false;
        try {
            right = right(login, String.valueOf(given.getCredentials()));
        } finally {
            if (right) {
                attempts.right(login, address(given));
            } else {
                attempts.wrong(login);
            }
        }
        if (!right) {
            throw new BadCredentialsException("wrong");
        }
        // says when it was, too: the ID token has it as auth_time
        GrantedAuthority password = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(login, null, List.of(password));
        signedIn.setDetails(given.getDetails());
        return signedIn;
    }

    private boolean right(String login, String password) {
        Optional<Account> account = accounts.find(login);
        String hash = account.map(Account::passwordHash).orElseGet(accounts::decoy);
        return passwords.matches(password, hash) && account.isPresent();
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

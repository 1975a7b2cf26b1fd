package fr.trame.launcher.identity;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/**
 * The identity provider: Spring's authorization server on the loopback address, put together by hand, because what Boot
 * would look for and configure by itself takes longer than the whole start. Sessions and refresh tokens are in memory and
 * end with the process; the signing key, the client's secret and the accounts are kept.
 */
public final class IdentityProcess implements AutoCloseable {

    /** Of every demo account; it is written on the page. */
    public static final String DEMO_PASSWORD = "demonstration";

    /** Shorter than the gateway's: who is signed out there for want of use has to type the password again. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private static final int THREADS = 16;
    private static final int LARGEST_FORM = 16 * 1024;

    private final AnnotationConfigServletWebServerApplicationContext context;

    private IdentityProcess(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * What to start.
     *
     * @param port on the loopback address; the issuer is {@code http://localhost:<port>}
     * @param data where the secrets and the accounts are kept
     * @param gateways the origins under which browsers reach the gateway, the usual one first
     * @param demo sign in invented people, and nobody else
     * @param staff where the register of the staff is asked who keeps it
     */
    public record Settings(int port, Path data, List<URI> gateways, boolean demo, URI staff) {

        public Settings {
            gateways = List.copyOf(gateways);
            if (gateways.isEmpty()) {
                throw new IllegalArgumentException("no --gateway was given");
            }
            for (URI gateway : gateways) {
                if (gateway.getHost() == null
                        || !gateway.toString().equals(gateway.getScheme() + "://" + gateway.getRawAuthority())) {
                    throw new IllegalArgumentException("not an origin: " + gateway);
                }
            }
        }

        String issuer() {
            return "http://localhost:" + port;
        }

        /** Where to go when it is not known whence somebody came. */
        String home() {
            return gateways.getFirst() + "/";
        }

        /** Where a sign-in begins, and ends at once for whoever is signed in here. */
        String signIn() {
            return gateways.getFirst() + "/oauth2/authorization/trame";
        }
    }

    /**
     * Starts, and returns when it answers.
     *
     * @param demo who may sign in in a demonstration, given the hash of their common password
     */
    public static IdentityProcess start(Settings settings, Function<String, List<Account>> demo) {
        return start(settings, demo, Clock.systemUTC());
    }

    static IdentityProcess start(Settings settings, Function<String, List<Account>> demo, Clock clock) {
        Accounts accounts = accounts(settings, demo);
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Accounts.class, () -> accounts);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Attempts.class, () -> new Attempts(clock));
        context.registerBean(TomcatServletWebServerFactory.class, () -> tomcat(settings));
        context.register(AuthorizationServer.class, WebSecurity.class);
        context.refresh();
        return new IdentityProcess(context);
    }

    private static Accounts accounts(Settings settings, Function<String, List<Account>> demo) {
        if (settings.demo()) {
            String hash = Secrets.passwords(Secrets.DEMO).encode(DEMO_PASSWORD);
            return Accounts.demo(demo.apply(hash));
        }
        firstAccess(settings.data())
                .ifPresent(line -> new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line));
        return new AccountFile(settings.data());
    }

    /**
     * Makes the first account where there is none.
     *
     * @return what to tell the person at the keyboard, once; empty if there are accounts
     */
    public static Optional<String> firstAccess(Path data) {
        return AccountFile.begin(data)
                .map(password -> "Premier accès\u00a0: identifiant " + AccountFile.FIRST + ", mot de passe " + password
                        + ", à changer");
    }

    /** The secret that gateway and provider share; made up the first time it is asked for. */
    public static String clientSecret(Path data) {
        return Secrets.clientSecret(data);
    }

    private static TomcatServletWebServerFactory tomcat(Settings settings) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(settings.port());
        factory.setAddress(InetAddress.getLoopbackAddress());
        Session session = factory.getSettings().getSession();
        session.setTimeout(IDLE);
        session.getCookie().setName("TRAME_IDENTITY");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(Cookie.SameSite.LAX);
        factory.addErrorPages(new ErrorPage(SignInPage.ERROR));
        factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ContainerRefusals.class.getName()); // found below, so that no other is added
            host.getPipeline().addValve(new ContainerRefusals());
        });
        factory.addConnectorCustomizers(connector -> {
            connector.setMaxPostSize(LARGEST_FORM);
            connector.setProperty("maxThreads", Integer.toString(THREADS));
        });
        return factory;
    }

    @Override
    public void close() {
        context.close();
    }
}

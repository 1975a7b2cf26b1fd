package fr.trame.launcher.identity;

import static fr.trame.launcher.identity.Visitor.claims;
import static fr.trame.launcher.identity.Visitor.json;
import static fr.trame.launcher.identity.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.trame.launcher.machine.LocalPorts;
import fr.trame.launcher.refusal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is kept in the identity directory, who may read it, and how accounts come and go. */
class IdentityDataTest {

    private static final String PERSON = "01940000-0000-7000-8000-0123456789ab";
    private static final String READABLE = "[a-z2-9]{4}(-[a-z2-9]{4}){3}";

    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void inADirectoryToBeMade() {
        data = directory.resolve("identity");
    }

    @Test
    void keepsKeyAndSecretAcrossARestart() throws Exception {
        String secret = IdentityProcess.clientSecret(data);
        int port = LocalPorts.unused();
        SignedJWT token;
        try (RunningProvider first = RunningProvider.start(port, data, true, Clock.systemUTC())) {
            Visitor visitor = first.visitor();
            token = SignedJWT.parse(json(visitor.exchange(visitor.signIn("karim.clairbois", "demonstration")))
                    .get("access_token")
                    .asString());
        }
        try (RunningProvider second = RunningProvider.start(port, data, true, Clock.systemUTC())) {
            JWKSet published = JWKSet.parse(second.visitor().get("/oauth2/jwks").body());
            assertThat(token.verify(new RSASSAVerifier(published
                            .getKeyByKeyId(token.getHeader().getKeyID())
                            .toRSAKey())))
                    .isTrue();
            assertThat(IdentityProcess.clientSecret(data)).isEqualTo(secret).hasSize(43);
        }
    }

    @Test
    void makesASecretOfItsOwnForEachDirectory() {
        assertThat(IdentityProcess.clientSecret(data))
                .isNotEqualTo(IdentityProcess.clientSecret(directory.resolve("other")));
    }

    @Test
    void letsNobodyElseReadWhatItKeeps() throws Exception {
        RunningProvider.withAccounts(data).close();
        try (Stream<Path> files = Files.list(data)) {
            List<Path> kept = files.toList();
            assertThat(kept)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("client-secret", "signing-key.json", "accounts.json");
            for (Path file : kept) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void beginsWithOneAccountAndTellsItsPasswordOnce() throws Exception {
        String told = IdentityProcess.firstAccess(data).orElseThrow();
        assertThat(told)
                .matches("Premier accès\u00a0: identifiant direction, mot de passe " + READABLE + ", à changer");
        String password = told.replaceAll(".*mot de passe (\\S+), à changer", "$1");
        assertThat(IdentityProcess.firstAccess(data)).isEmpty();
        assertThat(Files.readString(data.resolve("accounts.json")))
                .contains("{bcrypt}$2")
                .doesNotContain(password);
        try (RunningProvider provider = RunningProvider.withAccounts(data)) {
            Visitor visitor = provider.visitor();
            JsonNode claims = claims(json(visitor.exchange(visitor.signIn("direction", password)))
                    .get("access_token")
                    .asString());
            assertThat(claims.get("trame_roles").get(0).asString()).isEqualTo("DIR");
            assertThat(UUID.fromString(claims.get("trame_person").asString())).isNotNull();
        }
    }

    @Test
    void knowsNoDemoAccountWithoutBeingTold() throws Exception {
        try (RunningProvider provider = RunningProvider.withAccounts(data)) {
            Visitor visitor = provider.visitor();
            assertThat(visitor.page().body()).doesNotContain("démonstration", "demonstration");
            assertThat(visitor.type("karim.clairbois", "demonstration").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void knowsNoOtherAccountInADemonstration() {
        String password = password(AccountCommand.run(add("samia")));
        try (RunningProvider provider = RunningProvider.demo(data, Clock.systemUTC())) {
            assertThat(provider.visitor().type("samia", password).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void takesNoticeOfAccountsWhileItRuns() throws Exception {
        IdentityProcess.firstAccess(data);
        try (RunningProvider provider = RunningProvider.withAccounts(data)) {
            Visitor visitor = provider.visitor();
            assertThat(visitor.type("samia", "wrong").statusCode()).isEqualTo(403);
            String password = password(AccountCommand.run(add("samia")));
            JsonNode given = json(visitor.exchange(visitor.signIn("samia", password)));
            JsonNode claims = claims(given.get("access_token").asString());
            assertThat(claims.get("name").asString()).isEqualTo("Samia Test");
            assertThat(claims.get("trame_person").asString()).isEqualTo(PERSON);
            assertThat(claims.get("trame_team").asString()).isEqualTo("TER");

            String changed = password(
                    AccountCommand.run(List.of("--data", data.toString(), "--login", "samia", "--new-password")));
            assertThat(provider.visitor().type("samia", password).statusCode()).isEqualTo(403);
            assertThat(location(provider.visitor().type("samia", changed))).isNotEmpty();

            Files.writeString(data.resolve("accounts.json"), "not JSON");
            assertThat(location(provider.visitor().type("samia", changed))).isNotEmpty();

            Files.writeString(data.resolve("accounts.json"), "[]");
            assertThat(provider.visitor().type("samia", changed).statusCode()).isEqualTo(403);
            assertThat(visitor.refresh(given.get("refresh_token").asString()).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void comparesAsLongWhereNobodyHasTheLogin() {
        try (RunningProvider provider = RunningProvider.withAccounts(data)) {
            long somebody = fastest(provider.visitor(), AccountFile.FIRST);
            assertThat(fastest(provider.visitor(), "personne.inconnue")).isGreaterThan(somebody / 2);
        }
    }

    /** Of three tries, because the first ones may have to warm up; they close no login. */
    private static long fastest(Visitor visitor, String login) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            visitor.type(login, "wrong");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    @Test
    void refusesALoginThatIsTaken() {
        AccountCommand.run(add("samia"));
        assertThatThrownBy(() -> AccountCommand.run(add("samia")))
                .isInstanceOf(Refused.class)
                .hasMessage("L’identifiant samia est déjà pris.");
        assertThat(AccountFile.read(data)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--roles  | CHEF         | Rôle inconnu\u00a0: «\u00a0CHEF\u00a0»\u00a0; les rôles sont MED, MGR, RSV, DIR, RRH, RDQ, DPO, AUD, PAR, FIN, EMP, REF_US.",
                "--roles  | MED,         | Rôle inconnu\u00a0: «\u00a0\u00a0»\u00a0; les rôles sont MED, MGR, RSV, DIR, RRH, RDQ, DPO, AUD, PAR, FIN, EMP, REF_US.",
                "--person | 1-2-3-4-5    | «\u00a01-2-3-4-5\u00a0» n’est pas le numéro d’une personne (UUID).",
                "--person | quelqu’un    | «\u00a0quelqu’un\u00a0» n’est pas le numéro d’une personne (UUID).",
                "--login  | Été          | «\u00a0Été\u00a0» n’est pas un identifiant\u00a0: de 2 à 64 lettres minuscules sans accent, chiffres, points, traits d’union ou soulignés.",
                "--name   | ''           | L’option --name attend de 1 à 100 caractères.",
                "--colour | red          | Option inconnue\u00a0: --colour",
            })
    void refusesWhatIsNotAnAccount(String option, String value, String line) {
        List<String> arguments = new ArrayList<>(add("samia"));
        arguments.addAll(List.of(option, value));
        assertThatThrownBy(() -> AccountCommand.run(arguments))
                .isInstanceOf(Refused.class)
                .hasMessage(line);
        assertThat(data.resolve("accounts.json")).doesNotExist();
    }

    @Test
    void refusesAnAccountThatIsHalfDescribed() {
        assertThatThrownBy(() -> AccountCommand.run(List.of("--data", data.toString(), "--login", "samia")))
                .hasMessage("Il manque l’option --name.");
        assertThatThrownBy(() -> AccountCommand.run(List.of("--data")))
                .hasMessage("L’option --data attend une valeur.");
        assertThatThrownBy(() ->
                        AccountCommand.run(List.of("--data", data.toString(), "--login", "samia", "--new-password")))
                .hasMessage("Personne n’a l’identifiant samia.");
    }

    private List<String> add(String login) {
        return List.of(
                "--data",
                data.toString(),
                "--login",
                login,
                "--name",
                "Samia Test",
                "--person",
                PERSON,
                "--roles",
                "MED",
                "--team",
                "TER",
                "--service",
                "Lyon");
    }

    private static String password(String told) {
        assertThat(told).matches(".*montré une seule fois\u00a0: " + READABLE);
        return told.substring(told.lastIndexOf(' ') + 1);
    }
}

package fr.trame.intervention.association;

import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.intervention.ServiceTest;
import fr.trame.platform.security.Caller;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one association of the service, which other tests may have described before: each goes on from where it stands. */
class AssociationHttpTest extends ServiceTest {

    private static final String PATH = "/api/association";
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);
    private static final Caller HR = new Caller("emp-rrh", Set.of("RRH"), null);
    private static final JsonMapper JSON = JsonMapper.shared();
    private final LocalDate today = LocalDate.now(Cast.PARIS);

    @Test
    void saysWhatItIsFromADayOnAndWhatItWillBe(@Autowired OwnAssociation own) {
        Answer now = describe(DIRECTOR, today, "Agence d’essai " + newId(), "");
        assertThat(now.status()).as(now.raw().body()).isEqualTo(200);
        assertThat(now.text("/present/author")).isEqualTo("emp-paul");
        assertThat(now.text("/present/profile/siret")).isEqualTo("00000000000000");
        assertThat(now.text("/present/profile/charter/extract")).isEqualTo("true");
        Answer later = describe(HR, today.plusDays(30), "Agence de demain", "");
        assertThat(later.text("/present/profile/name")).isEqualTo(now.text("/present/profile/name"));
        assertThat(later.text("/versions/0/standing")).isEqualTo("COMING");
        assertThat(own.on(today).name()).isEqualTo(now.text("/present/profile/name"));
        assertThat(own.on(today.plusDays(30)).name()).isEqualTo("Agence de demain");
        assertThat(own.phoneOf("TER", today)).contains("04 00 00 00 08");
        Answer corrected = describe(DIRECTOR, today, "Agence corrigée " + newId(), "");
        assertThat(corrected.body().path("versions").valueStream())
                .filteredOn(version -> version.path("since").asString().equals(today.toString()))
                .extracting(version -> version.path("standing").asString())
                .startsWith("PRESENT", "CORRECTED");
    }

    @Test
    void isReadByAllButWhoSaidItOnlyByWhoKeepsIt() {
        describe(DIRECTOR, today, "Agence d’essai " + newId(), "");
        Answer seen = get(AS_NADIA, PATH);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().at("/present/author").isNull()).isTrue();
        assertThat(seen.raw().body()).doesNotContain("emp-paul");
        assertProblem(
                change(AS_NADIA, "POST", PATH + "/descriptions", body(today, "X", ""), "\"0\""), 403, "forbidden", "");
    }

    @Test
    void refusesTheSameAgainAndWhatWasDecidedOnAnotherVersion() {
        String name = "Agence d’essai " + newId();
        long before = version();
        describe(DIRECTOR, today, name, "");
        assertProblem(describe(DIRECTOR, today, name, ""), 409, "nothing-changes", "");
        assertProblem(
                change(DIRECTOR, "POST", PATH + "/descriptions", body(today, "Autre", ""), "\"" + before + "\""),
                412,
                "stale-version",
                "");
    }

    /** A director who heard no answer sends it again, and it is said once. */
    @Test
    void isSaidOnceHoweverOftenItIsSent() {
        String version = "\"" + version() + "\"";
        String body = body(today, "Agence d’essai " + newId(), "");
        String command = newId();
        for (int time = 0; time < 2; time++) {
            Answer said = changeUnder(command, DIRECTOR, "POST", PATH + "/descriptions", body, version);
            assertThat(said.status()).as(said.raw().body()).isEqualTo(200);
            assertThat(said.tag()).isNotEqualTo(version);
        }
        assertThat("\"" + (version() - 1) + "\"").isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "siret": "0000 0000" | siret-of-other-length | siret
            "siret": "732 829 320 00075" | not-a-siret | siret
            "trainingNumber": "12" | not-a-training-number | trainingNumber
            "phone": "appelez" | not-a-phone | phone
            "email": "accueil" | not-an-email | email
            "dpoEmail": "Mme Essai" | not-an-email | dpoEmail
            "name": " " | missing-field | name
            "since": "1801-01-01" | day-not-fitting | since
            "since": "2206-01-01" | day-not-fitting | since
            "since": null | missing-field | since
            "charter": {"title": "Charte"} | charter-not-whole | charter.text
            "teamPhones": [{"team": "LUNE", "phone": "04 00 00 00 08"}] | unknown-team | teamPhones[0].team
            "teamPhones": [{"team": "TER", "phone": "04 00"}, {"team": "TER", "phone": "04 01"}] | team-twice | teamPhones[1].team
            "teamPhones": [{"team": "TER"}] | missing-field | teamPhones[0].phone
            """)
    void refusesWhatIsWrong(String instead, String code, String field) {
        assertProblem(describe(DIRECTOR, today, "Agence d’essai", instead), 422, code, field);
    }

    @Test
    void refusesAnAddressOfSevenLinesAndANameOfAPage() {
        String lines = "\"address\": [%s]"
                .formatted(String.join(
                        ", ", IntStream.range(0, 7).mapToObj(_ -> "\"x\"").toList()));
        assertProblem(describe(DIRECTOR, today, "Agence", lines), 422, "too-many", "address");
        assertProblem(describe(DIRECTOR, today, "A".repeat(121), ""), 422, "text-too-long", "name");
    }

    @Test
    void keepsALogoByItsPointsAndNamesItToAnybody() throws IOException {
        Answer chosen = choose(base64(picture()));
        assertThat(chosen.status()).as(chosen.raw().body()).isEqualTo(200);
        assertThat(chosen.body().at("/presentLogo/none").asBoolean()).isFalse();
        assertThat(get(AS_NADIA, PATH + "/logos/" + chosen.text("/presentLogo/number"))
                        .raw()
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("image/png");
        assertThat(get(null, "/open/association").status()).isEqualTo(200);
        assertThat(get(null, "/open/association").body().propertyNames())
                .containsExactlyInAnyOrder("name", "acronym", "logo", "dpo");
        assertProblem(get(null, PATH), 401, "caller-unknown", "");
        Answer none = choose(null);
        assertThat(none.body().path("presentLogo").isNull()).isTrue();
        assertProblem(choose(null), 409, "nothing-changes", "");
    }

    @Test
    void makesALogoSmallAndKeepsWhatIsClear(@Autowired KnownAssociation known) throws IOException {
        choose(base64(noise()));
        byte[] kept = Base64.getDecoder().decode(known.logos().getLast().picture());
        assertThat(kept).hasSizeLessThanOrEqualTo(OwnAssociation.MOST_LOGO);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isLessThanOrEqualTo(600);
        assertThat(image.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void refusesADrawingThatOrdersAndWhatIsNoPicture() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        String base64 = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        for (String wrong : List.of(base64, "???", "AAAA")) {
            assertProblem(choose(wrong), 422, "not-a-picture", "picture");
        }
    }

    private Answer choose(String picture) {
        String logos = "\"" + get(DIRECTOR, PATH).body().path("logoVersion").asLong() + "\"";
        String body = "{\"since\": \"%s\", \"picture\": %s}"
                .formatted(today, picture == null ? "null" : "\"" + picture + "\"");
        return change(DIRECTOR, "POST", PATH + "/logos", body, logos);
    }

    private Answer describe(Caller caller, LocalDate since, String name, String instead) {
        return change(caller, "POST", PATH + "/descriptions", body(since, name, instead), "\"" + version() + "\"");
    }

    private long version() {
        return get(DIRECTOR, PATH).body().path("version").asLong();
    }

    /** @param instead fields with other values than these, as in JSON */
    private static String body(LocalDate since, String name, String instead) {
        String whole = """
            {"since": "%s", "name": "%s", "acronym": "AEM", "address": ["1 rue de l’Essai", " ", "69000 Lyon"],
             "phone": "04 00 00 00 00", "siret": "000 000 000 00000", "trainingNumber": "00 00 00000 00",
             "dpoEmail": "dpo@exemple.fr", "charter": {"title": "Charte", "text": "Préambule", "extract": true},
             "teamPhones": [{"team": "TER", "phone": "04 00 00 00 08"}]}\
            """.formatted(since, name);
        ObjectNode body = (ObjectNode) JSON.readTree(whole);
        body.setAll((ObjectNode) JSON.readTree("{" + instead + "}"));
        return body.toString();
    }

    private static BufferedImage picture() {
        var image = new BufferedImage(900, 300, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, 450, 300);
        pen.dispose();
        return image;
    }

    private static BufferedImage noise() {
        var random = new Random(7);
        var image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 250_000; i++) {
            image.setRGB(i % 500, i / 500, random.nextInt());
        }
        return image;
    }

    private static String base64(BufferedImage image) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }
}

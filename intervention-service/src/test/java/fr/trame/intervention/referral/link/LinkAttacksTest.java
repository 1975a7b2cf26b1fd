package fr.trame.intervention.referral.link;

import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.refusal.CommandRefused;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Links that are expired, forged, guessed, forwarded after their end, and those who use one all at once. */
class LinkAttacksTest extends LinkScene {

    private static final String ACCEPTS = "\"word\": \"ACCEPTE\"";

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void knowsNothingThatWasGuessed(String token) {
        assertUnknown(look(token));
        assertUnknown(answer(token, newId(), ACCEPTS));
    }

    @Test
    void knowsNothingThatWasForged() {
        String one = sent(agreed("ACCEPTEE"));
        String other = sent(agreed("ACCEPTEE"));
        String last = one.substring(0, 63) + (one.endsWith("A") ? "B" : "A");
        String crossed = one.substring(0, 24) + other.substring(24);
        for (String forged : List.of(last, crossed, one + "A", one.substring(1), one.replace('-', '+') + "=")) {
            assertUnknown(look(forged));
            assertUnknown(answer(forged, newId(), ACCEPTS));
        }
        assertThat(look(one).status()).isEqualTo(200);
    }

    @Test
    void tellsTheTeamsPhoneByALinkThatWasReplacedRevokedOrClosed() {
        String referral = agreed("ACCEPTEE");
        String first = sent(referral);
        String second = sent(referral);
        assertOver(first);
        post(AS_NADIA, path(referral) + "/revocation", null);
        assertOver(second);
        assertProblem(post(AS_NADIA, path(referral) + "/revocation", null), 409, "no-link", "");
        String third = sent(referral);
        change(
                AS_NADIA,
                "POST",
                "/api/referrals/" + referral + "/close",
                "{\"outcome\": \"REFUSEE\", \"date\": \"2018-03-07\"}",
                "\"1\"");
        assertThat(shown(referral).text("/status")).isEqualTo("CLOSE");
        assertOver(third);
        assertThat(sheet(referral).body().path("answers")).isEmpty();
    }

    @Test
    void isOverWhenTheReferralGoesOnElsewhere() {
        String referral = agreed("ACCEPTEE");
        String token = sent(referral);
        String child = """
            {"id": "%s", "date": "2018-03-13", "level": "CONTACT", "partnerType": "MDM", "status": "ACCEPTEE"}\
            """.formatted(newId());
        change(AS_NADIA, "POST", "/api/referrals/" + referral + "/redirect", child, "\"1\"");
        assertThat(shown(referral).text("/outcome")).isEqualTo("REORIENTEE");
        assertOver(token);
    }

    @Test
    void isGoodForThirtyDays(@Autowired AnswerDesk desk) {
        String token = sent(agreed("ACCEPTEE"));
        assertThat(desk.look(token, Instant.now().plus(Duration.ofDays(29))).phone())
                .isEqualTo(PHONE);
        assertThatThrownBy(() -> desk.look(token, Instant.now().plus(Duration.ofDays(32))))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(PHONE);
    }

    @Test
    void takesOneOfTwoWhoSayTheSameAtOnceAndTellsTheOther() {
        String referral = agreed("ACCEPTEE");
        String token = sent(referral);
        var both = IntStream.range(0, 2)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> answer(token, newId(), "\"word\": \"RECUE\"")))
                .toList();
        List<Answer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer late =
                answers.stream().filter(one -> one.status() == 409).findFirst().orElseThrow();
        assertProblem(late, 409, "already-further", "");
        assertThat(late.text("/detail")).contains(PHONE);
        assertThat(shown(referral).body().path("history").valueStream())
                .as("received once")
                .filteredOn(moment -> moment.path("what").asString().equals("STEP_TAKEN"))
                .hasSize(1);
    }

    @Test
    void tellsWhatTheStateDoesNotAllowAnyMoreWithThePhone() {
        String referral = agreed("ACCEPTEE");
        String token = sent(referral);
        change(
                AS_NADIA,
                "POST",
                "/api/referrals/" + referral + "/steps",
                "{\"status\": \"RECUE\", \"date\": \"2018-03-07\"}",
                "\"1\"");
        Answer refused = answer(token, newId(), ACCEPTS);
        assertProblem(refused, 409, "already-further", "");
        assertThat(refused.text("/detail")).contains(PHONE);
        assertThat(sheet(referral).body().path("answers")).isEmpty();
        assertThat(look(token).body().path("words").toString())
                .isEqualTo("[\"RDV\",\"PRISE_EN_CHARGE\",\"REFUS\",\"QUESTION\"]");
    }

    @Test
    void letsALinkBeTriedSoOftenAndNoMoreForAWhile() {
        String token = sent(agreed("ACCEPTEE"));
        for (int time = 0; time < 30; time++) {
            assertThat(look(token).status()).isEqualTo(200);
        }
        Answer tooOften = look(token);
        assertProblem(tooOften, 429, "too-many-requests", "");
        assertThat(Integer.parseInt(
                        tooOften.raw().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 601);
    }

    @Test
    void letsAnAddressGuessSoOften() {
        List<Integer> statuses = IntStream.range(0, 61)
                .mapToObj(number -> look("guess " + number).status())
                .toList();
        assertThat(statuses.subList(0, 60)).containsOnly(404);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "answers", "", "other"})
    void changesNothingAndAsksWhoOneIsByAnyOtherMethodOrAddress(String what) throws Exception {
        URI address = service().resolve("/api/partner-links/" + what);
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static void assertUnknown(Answer answer) {
        assertProblem(answer, 404, "link-over", "");
        assertThat(answer.raw().body()).doesNotContain(PHONE);
    }

    private void assertOver(String token) {
        for (Answer answer : List.of(look(token), answer(token, newId(), ACCEPTS))) {
            assertProblem(answer, 404, "link-over", "");
            assertThat(answer.text("/detail")).contains(PHONE);
        }
    }
}

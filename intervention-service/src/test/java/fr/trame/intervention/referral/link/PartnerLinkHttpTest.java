package fr.trame.intervention.referral.link;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.AS_YANN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.referral.event.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the mail to what becomes of the referral. */
class PartnerLinkHttpTest extends LinkScene {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void isSentToAnAddressOfThePartnerInALetterThatNamesNobody() {
        String referral = agreed("ACCEPTEE");
        JsonNode before = sheet(referral).body();
        assertThat(before.path("actions").toString()).isEqualTo("[\"send\"]");
        assertThat(before.path("addresses")).hasSize(2);
        String link = newId();
        String contact = before.at("/addresses/1/contact").asString();

        Answer sheet = post(AS_NADIA, path(referral), sending(link, contact));

        assertThat(sheet.text("/links/0/state")).as(sheet.raw().body()).isEqualTo("GOOD");
        assertThat(sheet.text("/links/0/to")).isEqualTo("Accueil social");
        assertThat(sheet.text("/links/0/until")).isEqualTo(today.plusDays(30).toString());
        assertThat(sheet.text("/links/0/mail")).isEqualTo("SENT");
        var letter = letters.put.get(link);
        assertThat(letter.to()).isEqualTo("secret@ccas.example");
        assertThat(letter.subject() + letter.text())
                .doesNotContain("Nadia", "Secret", "CCAS")
                .contains(PHONE);
        assertThat(sheet.raw().body())
                .as("what opens it is in the letter alone")
                .doesNotContain(token(link));
        assertThat(shown(referral).raw().body()).doesNotContain(token(link));
    }

    @Test
    void isSentOnceByTheSameRequest() {
        String referral = agreed("ACCEPTEE");
        String link = newId();
        post(AS_NADIA, path(referral), sending(link, "ORGANISME"));
        String token = token(link);
        Answer again = post(AS_NADIA, path(referral), sending(link, "ORGANISME"));
        assertThat(again.body().path("links")).hasSize(1);
        assertThat(look(token).status()).isEqualTo(200);
    }

    @Test
    void isSentByWhoFollowsItWhereItMakesSense() {
        String referral = agreed("ACCEPTEE");
        assertProblem(post(AS_ROSE, path(referral), sending(newId(), "ORGANISME")), 403, "forbidden", "");
        assertProblem(post(AS_YANN, path(referral), sending(newId(), "ORGANISME")), 403, "outside-scope", "");
        assertProblem(post(AS_NADIA, path(referral), sending(newId(), "lune")), 422, "no-address", "contact");
        String other = sending(newId(), "ORGANISME").replace("emp-nadia", "emp-yann");
        assertProblem(post(AS_NADIA, path(referral), other), 422, "not-its-mediator", "mediator");
        String unnamed = sending(newId(), "ORGANISME").replace("\"Nadia\"", "\" \"");
        assertProblem(post(AS_NADIA, path(referral), unnamed), 422, "first-name-missing", "firstName");
        assertProblem(
                post(AS_NADIA, path(agreed("PROPOSEE")), sending(newId(), "ORGANISME")), 409, "not-for-a-partner", "");
    }

    @Test
    void showsWhatThePersonAgreedToAndNothingElseAndChangesNothing() {
        String referral = agreed("ACCEPTEE");
        String token = sent(referral);
        JsonNode before = shown(referral).body();

        Answer page = look(token);
        look(token);

        assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
        assertThat(page.text("/mediator")).isEqualTo("Nadia");
        assertThat(page.text("/phone")).isEqualTo(PHONE);
        assertThat(page.text("/association")).isEqualTo("Médiation d’essai");
        assertThat(page.body().path("shared").toString()).contains("Prénom", "Objet de la demande");
        assertThat(page.body().path("words").toString())
                .isEqualTo("[\"ACCEPTE\",\"RDV\",\"RECUE\",\"PRISE_EN_CHARGE\",\"REFUS\",\"QUESTION\"]");
        assertThat(page.raw().body())
                .doesNotContain("emp-", "\"TER\"", "LY8", "D1", referral, "ccas.example", "Secret");
        assertThat(shown(referral).body()).isEqualTo(before);
        assertThat(sheet(referral).body().path("unseen").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTE, CONTACT_PRIS", "RECUE, RECUE", "PRISE_EN_CHARGE, PRISE_EN_CHARGE", "QUESTION, ACCEPTEE"})
    void movesTheReferralByWhatIsAnswered(String word, String status) {
        String referral = agreed("ACCEPTEE");
        String token = sent(referral);
        String id = newId();
        Answer taken = answer(token, id, "\"word\": \"" + word + "\", \"question\": \"Quel âge a la personne ?\"");

        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(200);
        Answer shown = shown(referral);
        assertThat(shown.text("/status")).isEqualTo(status);
        Answer sheet = sheet(referral);
        assertThat(sheet.text("/answers/0/service")).isEqualTo("Accueil");
        assertThat(sheet.body().path("unseen").asBoolean()).isTrue();
        assertThat(sheet.body().at("/answers/0/question").isNull()).isEqualTo(!word.equals("QUESTION"));
        if (!word.equals("QUESTION")) {
            assertThat(shown.body().path("history").toString()).contains("lien-" + id);
            assertThat(sheet.body().at("/answers/0/moved").asBoolean()).isTrue();
        }
        assertThat(answer(token, id, "\"word\": \"" + word + "\", \"question\": \"Quel âge a la personne ?\"")
                        .body())
                .as("the same again")
                .isEqualTo(taken.body());
        assertThat(sheet(referral).body()).isEqualTo(sheet.body());
        assertThat(shown(referral).body()).isEqualTo(shown.body());
    }

    @Test
    void fixesAnAppointmentOfTheComingYear() {
        String referral = agreed("ACCEPTEE");
        String token = sent(referral);
        String on = "\"word\": \"RDV\", \"appointmentAt\": \"10:30\", \"appointmentOn\": ";
        for (LocalDate day :
                new LocalDate[] {today.minusDays(1), today.plusYears(1).plusDays(1)}) {
            assertProblem(
                    answer(token, newId(), on + "\"" + day + "\""), 422, "appointment-not-fitting", "appointmentOn");
        }
        answer(token, newId(), on + "\"" + today.plusDays(3) + "\"");
        assertThat(shown(referral).text("/appointmentOn"))
                .isEqualTo(today.plusDays(3).toString());
        assertThat(shown(referral).text("/due")).isEqualTo(today.plusDays(3).toString());
    }

    @Test
    void isOverByARefusalWhichIsAnsweredAlikeWhenItIsSentAgain() {
        String referral = agreed("ACCEPTEE");
        String token = sent(referral);
        assertProblem(answer(token, newId(), "\"word\": \"REFUS\""), 422, "reason-missing", "reason");
        String id = newId();
        String refusal = "\"word\": \"REFUS\", \"reason\": \"SATURATION\", \"name\": \"Mme Réponse\"";
        Answer taken = answer(token, id, refusal);
        assertThat(shown(referral).text("/outcome")).isEqualTo("REFUS_PARTENAIRE");
        assertThat(answer(token, id, refusal).body()).isEqualTo(taken.body());
        assertProblem(answer(token, id, refusal.replace("SATURATION", "AUTRE")), 409, "duplicate-id", "");
        assertProblem(look(token), 404, "link-over", "");
        assertThat(sheet(referral).text("/links/0/state")).isEqualTo("USELESS");
    }

    @Test
    void isTakenNoteOf() {
        String referral = agreed("ACCEPTEE");
        String id = newId();
        answer(sent(referral), id, "\"word\": \"ACCEPTE\"");
        assertThat(sheet(referral).body().path("actions").toString()).contains("see");
        Answer seen = post(AS_NADIA, path(referral) + "/seen", "{\"answerId\": \"" + id + "\"}");
        assertThat(seen.body().path("unseen").asBoolean(true))
                .as(seen.raw().body())
                .isFalse();
        assertProblem(
                post(AS_NADIA, path(referral) + "/seen", "{\"answerId\": \"" + newId() + "\"}"),
                422,
                "no-such-answer",
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"word\": \"DANSE\"', invalid-value, word",
        "'\"word\": \"QUESTION\"', question-missing, question",
        "'\"word\": \"REFUS\", \"reason\": \"LUNE\"', unknown-code, reason"
    })
    void refusesWhatIsNoAnswer(String said, String code, String field) {
        assertProblem(answer(sent(agreed("ACCEPTEE")), newId(), said), 422, code, field);
    }

    @Test
    void asksForServiceAndFunctionAndForAnIdOfTheAnswer() {
        String token = sent(agreed("ACCEPTEE"));
        Answer refused = open("answers", "{\"token\": \"" + token + "\", \"answerId\": \"1\", \"word\": \"ACCEPTE\"}");
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("answerId", "service", "function");
    }

    @Test
    void isMadeAnewForAReminderAndOnceItsLetterIsPutNoMore(@Autowired PartnerLinks links) {
        String referral = agreed("ACCEPTEE");
        var id = new ReferralId(referral);
        Instant now = Instant.now();
        assertThat(links.renew(id, "reminder-1", "rule", now)).as("never sent").isEmpty();
        String first = sent(referral);
        var renewed = links.renew(id, "reminder-1", "rule", now).orElseThrow();
        String token = renewed.address().getFragment();
        assertThat(renewed.to()).isEqualTo("accueil@ccas.example");
        assertProblem(look(first), 404, "link-over", "");
        assertThat(look(token).status()).isEqualTo(200);
        letters.put(new fr.trame.platform.mail.Letter(
                "reminder-1", renewed.to(), "Rappel", "" + renewed.address(), null, "reminder", referral));
        assertThat(links.renew(id, "reminder-1", "rule", now)).isEmpty();
        assertThat(look(token).status()).isEqualTo(200);
        answer(token, newId(), "\"word\": \"RECUE\"");
        var sending = links.of(id).orElseThrow();
        assertThat(sending.links()).isEqualTo(2);
        assertThat(sending.answered()).isNotNull();
    }
}

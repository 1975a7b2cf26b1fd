package fr.trame.intervention.referral.link;

import fr.trame.intervention.referral.PartnerWord;
import fr.trame.intervention.referral.link.AnswerDesk.Answer;
import fr.trame.intervention.referral.link.AnswerDesk.PartnerPage;
import fr.trame.intervention.referral.link.AnswerDesk.Taken;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.open.Open;
import fr.trame.platform.text.Signs;
import fr.trame.platform.web.limit.RateLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for a partner without an account. What opens a link comes in the body, so that it stands in no log and no history. */
@RestController
@RequestMapping("/api/partner-links")
@Tag(name = "Réponse d’un partenaire", description = "Par un lien reçu, sans compte")
class AnswerController {

    private static final String WHY =
            "A partner has no account: what opens the link is the right, and nothing of the sender's is.";
    private static final String TOO_OFTEN =
            "Trop de demandes par ce lien, ou de cette adresse\u00a0: Retry-After dit quand revenir.";
    private static final String OVER =
            "Ce lien n’ouvre rien, ou plus rien\u00a0: inconnu, expiré, remplacé, révoqué ou clos, c’est la même réponse.";

    /** Where the gateway says who asks it; it takes what clients say of themselves under such names away. */
    private static final String CLIENT = "Trame-Client";

    private static final int LONGEST_TOKEN = 64;
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_QUESTION = 500;

    private final AnswerDesk desk;
    private final RequestReaders readers;
    private final ZoneId zone;
    private final RateLimit ofLinks;
    private final RateLimit ofAddresses;

    AnswerController(AnswerDesk desk, RequestReaders readers, LinkConfiguration.Terms terms, ZoneId zone) {
        this.desk = desk;
        this.readers = readers;
        this.zone = zone;
        this.ofLinks = new RateLimit(terms.perLink(), terms.window());
        this.ofAddresses = new RateLimit(terms.perAddress(), terms.window());
    }

    @Schema(name = "PartnerLink")
    record LinkBody(
            @Nullable @Schema(maxLength = LONGEST_TOKEN, requiredMode = Schema.RequiredMode.REQUIRED)
            String token) {}

    /** An answer; the same {@code answerId} again is the same answer. */
    @Schema(name = "PartnerAnswer")
    record AnswerBody(
            @Nullable @Schema(maxLength = LONGEST_TOKEN, requiredMode = Schema.RequiredMode.REQUIRED)
            String token,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String answerId,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "ACCEPTE, RDV, RECUE, PRISE_EN_CHARGE, REFUS ou QUESTION")
            String word,

            @Nullable @Schema(description = "Liste MER_REFUS, d’un refus")
            String reason,

            @Nullable LocalDate appointmentOn,

            @Nullable @Schema(type = "string", example = "10:30")
            LocalTime appointmentAt,

            @Nullable @Schema(maxLength = LONGEST_LINE, requiredMode = Schema.RequiredMode.REQUIRED)
            String service,

            @Nullable @Schema(maxLength = LONGEST_LINE, requiredMode = Schema.RequiredMode.REQUIRED)
            String function,

            @Nullable @Schema(maxLength = LONGEST_LINE) String name,
            @Nullable @Schema(maxLength = LONGEST_QUESTION) String question) {}

    @Open(WHY)
    @PostMapping("/look")
    @Operation(summary = "Ce qu’un lien montre", description = "Ne change rien, autant de fois qu’on l’ouvre.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = OVER)
    @ApiResponse(responseCode = "429", description = TOO_OFTEN)
    PartnerPage look(@RequestBody LinkBody body, HttpServletRequest request) {
        Instant now = now();
        RequestReader reader = readers.reader();
        String token = reader.required("token", body.token(), "");
        reader.refuse();
        takeTurn(token, request, now);
        return desk.look(token, now);
    }

    @Open(WHY)
    @PostMapping("/answers")
    @Operation(
            summary = "Répondre par un lien",
            description = "La même réponse envoyée de nouveau n’est prise qu’une fois. Ce que l’état ne permet plus est"
                    + " refusé, avec le téléphone de l’équipe.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = OVER)
    @ApiResponse(responseCode = "429", description = TOO_OFTEN)
    Taken answer(@RequestBody AnswerBody body, HttpServletRequest request) {
        Instant now = now();
        RequestReader reader = readers.reader();
        String token = reader.required("token", body.token(), "");
        Answer answer = read(reader, body, LocalDate.ofInstant(now, zone));
        takeTurn(token, request, now);
        return desk.answer(token, answer, now);
    }

    private Answer read(RequestReader reader, AnswerBody body, LocalDate today) {
        String id = reader.required("answerId", body.answerId(), "");
        if (body.answerId() != null) {
            reader.id("answerId", id, AnswerId::new);
        }
        PartnerWord word = word(reader, body.word());
        String service = line(reader, "service", body.service(), LinkRefusal.SERVICE_MISSING);
        String function = line(reader, "function", body.function(), LinkRefusal.FUNCTION_MISSING);
        String name = reader.text(body.name());
        if (name != null && !Signs.fit(name, LONGEST_LINE)) {
            reader.fault(LinkRefusal.NAME_TOO_LONG, "name");
        }
        boolean refuses = word == PartnerWord.REFUS;
        boolean appoints = word == PartnerWord.RDV;
        boolean asks = word == PartnerWord.QUESTION;
        String reason = refuses ? reader.code("reason", "MER_REFUS", body.reason(), today) : null;
        if (refuses && reason == null) {
            reader.fault(LinkRefusal.REASON_MISSING, "reason");
        }
        LocalDate on = appoints ? body.appointmentOn() : null;
        if (appoints && (on == null || on.isBefore(today) || on.isAfter(today.plusYears(1)))) {
            reader.fault(LinkRefusal.APPOINTMENT_NOT_FITTING, "appointmentOn");
        }
        String question = asks ? line(reader, "question", body.question(), LinkRefusal.QUESTION_MISSING) : null;
        reader.refuse();
        return new Answer(
                id, word, reason, on, appoints ? body.appointmentAt() : null, service, function, name, question);
    }

    private static PartnerWord word(RequestReader reader, @Nullable String said) {
        String word = reader.required("word", said, PartnerWord.QUESTION.name());
        return Stream.of(PartnerWord.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    reader.fault(CommonRefusal.INVALID_VALUE, "word");
                    return PartnerWord.QUESTION;
                });
    }

    private static String line(RequestReader reader, String field, @Nullable String given, LinkRefusal otherwise) {
        String text = reader.text(given);
        int most = field.equals("question") ? LONGEST_QUESTION : LONGEST_LINE;
        if (text == null || !Signs.fit(text, most)) {
            reader.fault(otherwise, field);
            return "";
        }
        return text;
    }

    /** By the sum of what is brought, good or not: whoever guesses is slowed down by the address, whoever repeats by the link. */
    private void takeTurn(String token, HttpServletRequest request, Instant now) {
        String client = request.getHeader(CLIENT);
        String address = client == null ? request.getRemoteAddr() : client;
        ofAddresses.take(address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)), now);
        ofLinks.take(LinkToken.sha256(token), now);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private record AnswerId(String value) implements ClientId {

        private AnswerId {
            ClientId.require(value);
        }
    }
}

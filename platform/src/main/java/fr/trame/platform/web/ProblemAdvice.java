package fr.trame.platform.web;

import com.mongodb.MongoException;
import fr.trame.platform.database.DatabaseErrors;
import fr.trame.platform.eventstore.StoreRefused;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.CallerUnknown;
import fr.trame.platform.security.ProviderAway;
import fr.trame.platform.security.TokenRefused;
import fr.trame.platform.web.body.UnreadableBody;
import fr.trame.platform.web.body.WrittenForms;
import fr.trame.platform.web.limit.TooOften;
import fr.trame.platform.web.problem.CommonProblem;
import fr.trame.platform.web.problem.Problem;
import fr.trame.platform.web.problem.Problem.FieldError;
import fr.trame.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever goes wrong under a controller into a problem answer with a code and a French sentence. */
@RestControllerAdvice
class ProblemAdvice {

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", StandardCharsets.UTF_8);

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_TO_WAIT = "2";

    @ExceptionHandler
    ResponseEntity<Problem> refused(CommandRefused refused, HttpServletRequest request) {
        return answer(Problem.of(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> taken(StreamExists taken, HttpServletRequest request) {
        return answer(Problems.of(taken), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> ready(ProblemException ready, HttpServletRequest request) {
        return answer(ready.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> nobody(CallerUnknown nobody, HttpServletRequest request) {
        return answer(CommonProblem.CALLER_UNKNOWN.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAccepted(TokenRefused refused, HttpServletRequest request) {
        return answer(CommonProblem.TOKEN_REFUSED.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> nobodyToAsk(ProviderAway away, HttpServletRequest request) {
        LOG.warn("{} {} has to wait for the identity provider", request.getMethod(), request.getRequestURI());
        return answer(CommonProblem.SIGN_IN_UNAVAILABLE.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooOften(TooOften tooOften, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(tooOften.seconds()));
        return answer(CommonProblem.TOO_MANY_REQUESTS.problem(), request, headers);
    }

    @ExceptionHandler({StoreUnavailable.class, StoreRefused.class, MongoException.class})
    ResponseEntity<Problem> away(RuntimeException away, HttpServletRequest request) {
        if (away instanceof StoreRefused || DatabaseErrors.isPermanent(away)) {
            LOG.error(
                    "{} {} is refused by the database",
                    request.getMethod(),
                    request.getRequestURI(),
                    new FailureWithoutMessages(away));
            return answer(CommonProblem.STORE_REFUSED.problem(), request);
        }
        LOG.warn(
                "{} {} has to wait for the database: {}",
                request.getMethod(),
                request.getRequestURI(),
                away.toString());
        return answer(CommonProblem.STORE_UNAVAILABLE.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return answer(UnreadableBody.problem(unreadable), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        return answer(InvalidInput.problem(invalid.getBindingResult()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        return answer(InvalidInput.problem(invalid), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestValueException missing, HttpServletRequest request) {
        List<FieldError> errors = missing instanceof MissingServletRequestParameterException parameter
                ? List.of(InvalidInput.missing(parameter.getParameterName()))
                : List.of();
        return answer(
                CommonProblem.MISSING_FIELD.problem("Il manque un paramètre obligatoire à la demande.", errors),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return answer(
                NestedExceptionUtils.getRootCause(wrong) instanceof WrittenForms.Unfit unfit
                        ? unfit.problem().of(wrong.getName(), unfit.sentence())
                        : CommonProblem.WRONG_TYPE.of(wrong.getName(), "Cette valeur n’est pas du type attendu."),
                request);
    }

    /** A query whose escapes or bytes are no text, or a header with signs that no header has: found out when it is read. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Problem> unreadable(RuntimeException unreadable, HttpServletRequest request) {
        return answer(CommonProblem.MALFORMED_REQUEST.problem(), request);
    }

    /** Everything else: what Spring has a status for (404, 405, 415 ...) gets it, the rest is our fault and is logged. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception other, HttpServletRequest request) {
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var problem = byStatus(known.getStatusCode().value());
            return answer(problem, request, known.getHeaders());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), new FailureWithoutMessages(other));
        return answer(CommonProblem.INTERNAL_ERROR.problem(), request);
    }

    static Problem byStatus(int status) {
        for (var common : CommonProblem.values()) {
            if (common.status() == status && common != CommonProblem.MALFORMED_JSON) {
                return status == 400 ? CommonProblem.MALFORMED_REQUEST.problem() : common.problem();
            }
        }
        return status < 500 ? CommonProblem.MALFORMED_REQUEST.problem() : CommonProblem.INTERNAL_ERROR.problem();
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request) {
        return answer(problem, request, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request, HttpHeaders headers) {
        var answer = ResponseEntity.status(problem.status()).headers(headers).contentType(PROBLEM_JSON);
        if (problem.status() == CommonProblem.STORE_UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.body(problem.at(request.getRequestURI()));
    }
}

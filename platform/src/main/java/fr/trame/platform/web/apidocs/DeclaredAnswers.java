package fr.trame.platform.web.apidocs;

import fr.trame.platform.web.Version;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Declares every answer of an operation: its own as JSON, and each problem by its status, those of the gateway before it
 * included. There is no "default" and no 500: what is not declared is a defect, and {@code .ci/schemathesis} looks for it.
 */
class DeclaredAnswers implements GlobalOperationCustomizer {

    static final String PROBLEM = "Problem";

    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final char FIRST_OF_PROBLEMS = '4';

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        ApiResponses answers = operation.getResponses();
        problem(answers, 400, "La demande est mal formée, ou une valeur n’est pas du type attendu.");
        problem(answers, 401, "Personne n’est connecté, ou la connexion n’est plus valable.");
        problem(answers, 403, "Le rôle ne le permet pas, ou pas ici ; ou la marque de la page (X-XSRF-TOKEN) manque.");
        problem(answers, 406, "Le format de réponse demandé n’est pas disponible.");
        problem(answers, 503, "Momentanément indisponible : réessayer après les secondes de Retry-After.");
        problem(answers, 504, "La réponse tarde trop : réessayer, rien n’est perdu.");
        if (has(operation, "path")) {
            problem(answers, 404, "Cette fiche n’existe pas.");
        }
        if (changes(method)) {
            problem(answers, 409, "L’état présent ne le permet pas ; le code dit pourquoi.");
            problem(answers, 413, "Le contenu envoyé est trop volumineux.");
        }
        if (operation.getRequestBody() != null) {
            problem(answers, 415, "Ce format de contenu n’est pas accepté.");
        }
        if (operation.getRequestBody() != null || has(operation, "query")) {
            problem(answers, 422, "Une information manque ou n’est pas acceptée ; le code dit laquelle.");
        }
        if (asksVersion(method)) {
            problem(answers, 412, "La fiche a été modifiée depuis la version indiquée.");
            problem(answers, 428, "Il manque la version (If-Match).");
        }
        answers.forEach(DeclaredAnswers::inItsForm);
        return operation;
    }

    static boolean changes(HandlerMethod method) {
        return !method.hasMethodAnnotation(GetMapping.class);
    }

    static boolean asksVersion(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Version.class);
    }

    private static boolean has(Operation operation, String place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> place.equals(parameter.getIn()));
    }

    /** What the operation says itself of this status goes before. */
    private static void problem(ApiResponses answers, int status, String description) {
        answers.putIfAbsent(String.valueOf(status), new ApiResponse().description(description));
    }

    private static void inItsForm(String status, ApiResponse answer) {
        if (status.charAt(0) >= FIRST_OF_PROBLEMS) {
            answer.setContent(new Content()
                    .addMediaType(
                            PROBLEM_JSON,
                            new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        } else if (answer.getContent() != null && answer.getContent().containsKey("*/*")) {
            answer.getContent().addMediaType(JSON, answer.getContent().remove("*/*"));
        }
    }
}

package fr.trame.platform.paging;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** Declares in the OpenAPI document of a service how its lists are asked for. */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
class PagingDocsAutoConfiguration {

    private static final String TEXT = "string";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class, AtLeast.class);
    }

    /** Before the answers are declared: an operation with parameters may refuse them. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    GlobalOperationCustomizer pages() {
        return (operation, method) -> {
            if (takes(method, PageRequest.class)) {
                operation.addParametersItem(new QueryParameter()
                        .name(PageRequestResolver.AFTER)
                        .description("La valeur next de la page précédente\u00a0; rien pour la première.")
                        .schema(new JsonSchema().typesItem(TEXT)));
                operation.addParametersItem(new QueryParameter()
                        .name(PageRequestResolver.LIMIT)
                        .description("Le plus de lignes d’une page.")
                        .schema(new JsonSchema()
                                .typesItem("integer")
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(PageRequest.MOST))));
            }
            if (takes(method, PageRequest.class) || takes(method, AtLeast.class)) {
                atLeast(operation);
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    @SuppressWarnings("unchecked") // the library's schemas are raw
    private static void atLeast(Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name(PageRequestResolver.AT_LEAST)
                .description(
                        "Ce qui vient d’être changé, identifiant@version\u00a0: la réponse l’attend, 2 secondes au plus.")
                .schema(new JsonSchema()
                        .typesItem("array")
                        .maxItems(AtLeast.MOST)
                        .items(new JsonSchema().typesItem(TEXT).pattern(AtLeast.PATTERN))));
        operation
                .getResponses()
                .forEach((status, answer) -> answer.addHeaderObject(
                        AtLeast.BEHIND,
                        new Header()
                                .description("true\u00a0: ce qui était attendu (atLeast) n’y est pas encore.")
                                .schema(new JsonSchema().typesItem(TEXT))));
    }
}

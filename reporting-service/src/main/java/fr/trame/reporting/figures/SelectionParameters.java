package fr.trame.reporting.figures;

import fr.trame.reporting.conflicts.ConflictFigure;
import fr.trame.reporting.counting.Behind;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.export.Format;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in the OpenAPI document what the questions take: the filters are those of the table of dimensions. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SelectionParameters implements GlobalOperationCustomizer {

    private static final String VALUE =
            "A code of the dimension: of its reference list, 2018-03 for a month, 2018-03-05 for a"
                    + " day, 1-14 for Mondays from two to three; - for what is not said.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Selecting selecting = method.getMethodAnnotation(Selecting.class);
        if (selecting != null) {
            Stream.concat(selection(), Stream.of(selecting.value()).map(SelectionParameters::more))
                    .forEach(operation::addParametersItem);
            if (List.of(selecting.value()).contains("format")) {
                operation.getResponses().addApiResponse("200", file());
            }
        }
        return operation;
    }

    private static ApiResponse file() {
        Content content = new Content();
        for (Format format : Format.values()) {
            content.addMediaType(format.mediaType(), new MediaType().schema(text("binary")));
        }
        return new ApiResponse().description("A file.").content(content);
    }

    private static Stream<Parameter> selection() {
        return Stream.concat(
                Stream.of(
                        parameter("from", "First day, 2018-01-01.", text("date"))
                                .required(true),
                        parameter("to", "Last day, 2018-12-31.", text("date")).required(true),
                        parameter("asOf", "As known at this instant, 2018-03-05T13:05:00Z.", text("date-time")),
                        parameter(
                                "mediator",
                                "Employee id: the own figures, or those of one's team.",
                                new StringSchema())),
                Dimensions.filters().stream()
                        .map(one -> parameter(
                                one.name(),
                                "Only this code" + (one.list() == null ? "" : " of the list " + one.list())
                                        + "; - for what is not said.",
                                new StringSchema())));
    }

    private static Parameter more(String name) {
        return switch (name) {
            case "by" ->
                parameter(name, "The figure behind which the acts are; all by default.", names(Behind.names()));
            case "and" -> parameter(name, "A second dimension, as of a cell of a pivot.", names(dimensions()));
            case "rows", "columns" ->
                parameter(name, "A dimension.", names(dimensions())).required(true);
            case "value", "andValue" -> parameter(name, VALUE, new StringSchema());
            case "figure" ->
                parameter(
                        name,
                        "The figure behind which the cases are; requested by default.",
                        names(ConflictFigure.codes()));
            case "code" -> parameter(name, "An outcome or a reason.", new StringSchema());
            case "after" -> parameter(name, "Where the page begins: next of the page before.", new StringSchema());
            default ->
                parameter(name, "csv or xlsx.", names(List.of("csv", "xlsx"))).required(true);
        };
    }

    private static List<String> dimensions() {
        return Dimensions.ALL.stream().map(Dimension::name).toList();
    }

    private static StringSchema text(String format) {
        StringSchema schema = new StringSchema();
        schema.setFormat(format);
        return schema;
    }

    private static StringSchema names(List<String> names) {
        StringSchema schema = new StringSchema();
        schema.setEnum(names);
        return schema;
    }

    private static Parameter parameter(String name, String description, StringSchema schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }
}

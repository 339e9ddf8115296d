package org.assay.pages;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Completes the description of each operation: a name of its own, words for what many share, and the ways it may not work. */
class ApiOperations implements OperationCustomizer {

    static final String PROBLEM = "ProblemDetail";

    /** Parameters that mean the same wherever they stand. */
    private static final Map<String, String> SHARED = Map.of(
            "id", "Id of the case or thing this address is about",
            "document", "Id of the file",
            "q", "Words of the number, the title or the organization's name",
            "field", "Code of the field",
            "round", "Id of the round",
            "province", "Six-digit code of the organization's province",
            "section", "Letter of the section, A to J",
            "after", "Cursor: the next of the page before",
            "size", "How many rows at most, 1 to 200",
            "Idempotency-Key", "A key of your own choice; the same key again gives the first answer again");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String noun = noun(handler.getBeanType().getSimpleName());
        operation.setOperationId(
                noun + StringUtils.capitalize(handler.getMethod().getName()));
        operation.setTags(List.of(noun));
        if (Objects.equals(operation.getSummary(), operation.getDescription())) {
            operation.setDescription(null);
        }
        boolean open = isPublic(handler);
        if (open) {
            operation.setSecurity(List.of());
        }
        var parameters = operation.getParameters() == null
                ? List.<io.swagger.v3.oas.models.parameters.Parameter>of()
                : operation.getParameters();
        parameters.stream()
                .filter(each -> !StringUtils.hasText(each.getDescription()))
                .forEach(each -> each.setDescription(SHARED.get(each.getName())));
        boolean reads = handler.hasMethodAnnotation(GetMapping.class);
        boolean names = parameters.stream().anyMatch(each -> "path".equals(each.getIn()));
        no(
                operation,
                "400",
                !parameters.isEmpty() || operation.getRequestBody() != null,
                "What was sent cannot be read");
        no(operation, "401", !open, "Nobody is signed in");
        no(operation, "404", names, "There is no such thing, or it is not yours");
        no(operation, "409", !reads, "Refused: the rules or the state of the case stand against it");
        no(operation, "422", operation.getRequestBody() != null, "The form does not take these answers");
        return operation;
    }

    /** {@code dossiers} of {@code DossiersApi} or {@code dossiers-api}. */
    static String noun(String name) {
        return StringUtils.uncapitalize(name.replaceAll("(Api|-api)$", ""));
    }

    private static boolean isPublic(HandlerMethod handler) {
        var onClass = handler.getBeanType().getAnnotation(RequestMapping.class);
        var onMethod = handler.getMethodAnnotation(GetMapping.class);
        return startsPublic(onClass == null ? null : onClass.value())
                || startsPublic(onMethod == null ? null : onMethod.value());
    }

    private static boolean startsPublic(String @Nullable [] paths) {
        return paths != null && paths.length > 0 && paths[0].startsWith("/api/public");
    }

    private static void no(Operation operation, String status, boolean possible, String why) {
        if (possible) {
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse()
                                    .description(why)
                                    .content(new Content()
                                            .addMediaType(
                                                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/" + PROBLEM)))));
        }
    }

    /** RFC 9457, as {@link Refusals} answers. */
    static Schema<?> problem() {
        var flaw = new ObjectSchema()
                .addProperty("path", described(new StringSchema(), "Where in the answers, such as team[0].name"))
                .addProperty("message", described(new StringSchema(), "What is wrong there, in the caller's language"));
        return described(new ObjectSchema(), "Why it did not work (RFC 9457)")
                .addProperty("type", described(new StringSchema(), "The reason, as urn:assay:…; it does not change"))
                .addProperty("title", described(new StringSchema(), "The name of the status"))
                .addProperty("status", described(new IntegerSchema(), "The HTTP status"))
                .addProperty("detail", described(new StringSchema(), "A sentence for people, in the caller's language"))
                .addProperty("instance", described(new StringSchema(), "The address that was called"))
                .addProperty(
                        "errors", described(new ArraySchema().items(flaw), "With 422: what is wrong, field by field"));
    }

    private static Schema<?> described(Schema<?> schema, String words) {
        schema.setDescription(words);
        return schema;
    }
}

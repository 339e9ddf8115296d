package org.assay.pages;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi} tells programs about the whole API; the words about each address and each record are their Javadoc. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String SIGN_IN = "basic";

    private static final String INTRODUCTION = """
            Programs do here what people do on the pages, through the same code and under the same rules: organizations \
            write and hand in dossiers, officials and experts answer their work items, and everybody reads the calls, \
            the announcements, the catalogue, the registers, the plans and results of inspections, and the ledger.

            **Signing in.** HTTP Basic with the user name and password of an account. What stands below `/api/public` \
            needs neither. What is not yours is answered like what does not exist: 404.

            **Language.** Labels and sentences are in the language of `Accept-Language`: `zh-CN` or `en`.

            **Times.** Moments are ISO 8601 in UTC. Days are days in China; a period ends with its last day.

            **Lists.** A page names the cursor of the next one in `next`, null on the last. Send it as `after` (of checkpoints: \
            `before`), with the same filters.

            **Doing something once.** Send an `Idempotency-Key` of your own choice with a submission. The same key again \
            gives the first answer again and does nothing.

            **When it does not work.** Every error is `application/problem+json` (RFC 9457). `type` names the reason and \
            does not change; `detail` is a sentence for people. Answers that a form does not take are 422, with one \
            entry in `errors` for each field.""";

    @Bean
    OpenAPI openApi(@Value("${assay.base-url}") String address) {
        return new OpenAPI()
                .info(new Info().title("Assay").version("1").description(INTRODUCTION))
                .addServersItem(new Server().url(address))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("User name and password of an account"))
                        .addSchemas(ApiOperations.PROBLEM, ApiOperations.problem()));
    }

    @Bean
    OperationCustomizer apiOperations() {
        return new ApiOperations();
    }

    @Bean
    ApiNullness apiNullness() {
        return new ApiNullness();
    }

    /** Tags bear the name of the address they gather, not that of a class. */
    @Bean
    OpenApiCustomizer apiTags() {
        return document -> document.getTags().forEach(tag -> tag.setName(ApiOperations.noun(tag.getName())));
    }
}

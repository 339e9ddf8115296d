package org.assay.ledger;

import java.nio.file.Path;
import org.assay.ledger.note.SigningKey;
import org.assay.shared.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With what the ledger signs its checkpoints: the same key and name for as long as it lives. */
@Configuration(proxyBeanMethods = false)
class LedgerKey {

    private static final MasterKey KEY =
            new MasterKey("assay.ledger.key", "the checkpoints of the ledger are signed with it", "ledger.key");

    /** @param name the origin on the checkpoints; the address of the ledger's page unless another one is set */
    @Bean
    SigningKey signingKey(
            @Value("${assay.ledger.key:}") String key,
            @Value("${assay.ledger.name:}") String name,
            @Value("${assay.base-url}") String baseUrl,
            @Value("${assay.data:./data}") Path data,
            @Value("${spring.datasource.url:}") String database) {
        String origin = name.isBlank() ? baseUrl.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "") + "/ledger" : name;
        return new SigningKey(origin, KEY.read(key, data, database));
    }
}

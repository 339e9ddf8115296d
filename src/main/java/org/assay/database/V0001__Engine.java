package org.assay.database;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the tables of the libraries from the scripts in their own jars: process engine, sessions, event publications. */
@Component
class V0001__Engine extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "org/camunda/bpm/engine/db/create/activiti.postgres.create.engine.sql",
            "org/camunda/bpm/engine/db/create/activiti.postgres.create.history.sql",
            "org/camunda/bpm/engine/db/create/activiti.postgres.create.identity.sql",
            "org/camunda/bpm/engine/db/create/activiti.postgres.create.decision.engine.sql",
            "org/camunda/bpm/engine/db/create/activiti.postgres.create.decision.history.sql",
            "org/springframework/session/jdbc/schema-postgresql.sql",
            "org/springframework/modulith/events/jdbc/schemas/v2/schema-postgresql.sql");

    @Override
    public void migrate(Context context) {
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new EncodedResource(new ClassPathResource(script), StandardCharsets.UTF_8));
        }
    }
}

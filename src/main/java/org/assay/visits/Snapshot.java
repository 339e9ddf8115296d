package org.assay.visits;

import java.util.List;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps with a visit what the registers said when it began; they may change afterwards, the visit does not. */
final class Snapshot {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<RegisteredMatter>> MATTERS = new TypeReference<>() {};

    private Snapshot() {}

    static String of(Object registered) {
        return JSON.writeValueAsString(registered);
    }

    static RegisteredObject object(String kept) {
        return JSON.readValue(kept, RegisteredObject.class);
    }

    static List<RegisteredMatter> matters(String kept) {
        return JSON.readValue(kept, MATTERS);
    }

    static RegisteredInspector inspector(String kept) {
        return JSON.readValue(kept, RegisteredInspector.class);
    }
}

package org.assay.outcomes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredObject;
import org.assay.shared.Field;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;

/** The object as the register knew it when it was visited. @param organizationId who answers for it; null when it has no account */
@Embeddable
public record Inspected(
        UUID objectId,
        String objectLabel,
        String objectName,
        @Enumerated(EnumType.STRING) ObjectKind objectKind,
        String objectCode,
        @Enumerated(EnumType.STRING) Province province,
        @Enumerated(EnumType.STRING) @Nullable Field field,
        @Nullable UUID organizationId) {

    static Inspected of(RegisteredObject object) {
        return new Inspected(
                object.id(),
                object.label(),
                object.name(),
                object.kind(),
                object.code(),
                object.province(),
                object.field(),
                object.organizationId());
    }
}

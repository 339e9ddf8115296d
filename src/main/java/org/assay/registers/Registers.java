package org.assay.registers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the registers hold now, for those who plan, visit and judge. */
@Component
@Transactional
public class Registers {

    /** The matters in force, by code. */
    @Transactional(readOnly = true)
    public List<RegisteredMatter> matters() {
        throw new UnsupportedOperationException();
    }

    /** These versions of matters, in force or not any more. */
    @Transactional(readOnly = true)
    public List<RegisteredMatter> matters(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** Every object of these kinds that still exists, by label. */
    @Transactional(readOnly = true)
    public List<RegisteredObject> objects(Set<ObjectKind> kinds) {
        throw new UnsupportedOperationException();
    }

    /** These objects, whether they still exist or not. */
    @Transactional(readOnly = true)
    public List<RegisteredObject> objects(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** Every inspector who may be drawn now, by label. */
    @Transactional(readOnly = true)
    public List<RegisteredInspector> inspectors() {
        throw new UnsupportedOperationException();
    }

    /** These inspectors, active or not. */
    @Transactional(readOnly = true)
    public List<RegisteredInspector> inspectors(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** Notes that an object was checked. */
    public void checked(UUID objectId, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Moves an object into another risk class, with the reason; the record keeps both. */
    public void classify(UUID objectId, RiskClass riskClass, String reason) {
        throw new UnsupportedOperationException();
    }
}

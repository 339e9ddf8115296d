package org.assay.announcements;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assay.notifications.Notifications;
import org.assay.people.PersonId;
import org.assay.shared.Vault;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells both sides how an objection went; the organization never learns from it who objected, unless the objector consented. */
@Component
class ObjectionLetters {

    private final Notifications notifications;
    private final Cases cases;
    private final Vault vault;
    private final String baseUrl;

    ObjectionLetters(
            Notifications notifications, Cases cases, Vault vault, @Value("${assay.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
        this.notifications = notifications;
        this.cases = cases;
        this.vault = vault;
    }

    /** The acknowledgement of T11, at once. */
    void received(Objection objection) {
        var values = values(objection);
        values.put("code", vault.code(Objections.CODE, objection.id().toString()));
        tellObjector(objection, "objection-received", values);
    }

    void refused(Objection objection) {
        var values = values(objection);
        values.put("reason", Objects.requireNonNull(objection.reason()));
        tellObjector(objection, "objection-refused", values);
    }

    /** Both sides hear that it is investigated. @param due until when it is to be concluded */
    void admitted(Objection objection, Instant due) {
        var values = values(objection);
        values.put("due", due);
        tellObjector(objection, "objection-admitted", values);
        tellObject(objection, "objection-admitted-object", values);
    }

    void extended(Objection objection, Instant due, String reason) {
        var values = values(objection);
        values.put("due", due);
        values.put("reason", reason);
        tellObjector(objection, "objection-extended", values);
        tellObject(objection, "objection-extended-object", values);
    }

    /** @param correction what was corrected in the row; null when nothing was */
    void concluded(Objection objection, @Nullable String correction) {
        var values = values(objection);
        values.put("conclusion", label("announcements.conclusion." + objection.conclusion()));
        values.put(
                "row",
                correction == null
                        ? label(objection.removal() ? "announcements.row.leaves" : "announcements.row.stays")
                        : new DefaultMessageSourceResolvable(
                                new String[] {"announcements.row.corrected"}, new Object[] {correction}));
        values.put("reasons", Objects.requireNonNull(objection.reasons()));
        tellObjector(objection, "objection-concluded", values);
        tellObject(objection, "objection-concluded-object", values);
    }

    /** By account where there is one, else by the address given; who left only a phone number looks it up with the code. */
    private void tellObjector(Objection objection, String template, Map<String, Object> values) {
        var person = objection.personId();
        if (person != null) {
            notifications.tell(new PersonId(person), template, objection.id(), values);
            return;
        }
        String contact = vault.open(objection.contactSealed(), Objections.contactPlace(objection.id()));
        if (contact.contains("@")) {
            var told = new HashMap<>(values);
            told.put("recipient", objection.name());
            told.put("link", baseUrl + "/objections");
            notifications.tellAddress(contact, objection.locale(), template, objection.id(), told);
        }
    }

    /** The message belongs to the row's own case: the objection's case is not the organization's to see. */
    private void tellObject(Objection objection, String template, Map<String, Object> values) {
        var told = new HashMap<>(values);
        told.put("objector", objection.consent() ? objection.name() : label("announcements.objector.undisclosed"));
        cases.find(objection.lineCaseId())
                .map(CaseRef::organizationId)
                .ifPresent(organization ->
                        notifications.tellOrganization(organization, template, objection.lineCaseId(), told));
    }

    private static Map<String, Object> values(Objection objection) {
        var values = new HashMap<String, Object>();
        values.put("objection", objection.number());
        values.put("case", objection.lineNumber());
        values.put("organization", objection.organization());
        values.put("certificate", objection.certificate());
        return values;
    }

    private static DefaultMessageSourceResolvable label(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}

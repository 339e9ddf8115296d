package org.assay.announcements.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.announcements.Evidence;
import org.assay.announcements.Objection;
import org.assay.announcements.Objections;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** An objection as the officer reads it beside the form: the facts first, the objector's number masked, the contact for that officer alone. */
@Component
public class ObjectionFile implements CaseFile {

    private final Objections objections;
    private final Evidence evidence;

    ObjectionFile(Objections objections, Evidence evidence) {
        this.objections = objections;
        this.evidence = evidence;
    }

    @Override
    public String kind() {
        return Objections.CASE_KIND;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return actor.isAnyOf(Role.OBJECTION_OFFICER, Role.AUDITOR, Role.APPROVER);
    }

    @Override
    public String fragment() {
        return "announcements/objection :: file";
    }

    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        if (!isVisibleTo(caseId, actor)) {
            return Optional.empty();
        }
        Objection objection = objections.visible(caseId, actor);
        var model = new HashMap<String, Object>();
        model.put("objection", objection);
        model.put("idNumber", objections.maskedIdNumber(objection));
        model.put("evidence", evidence.of(caseId));
        model.put("mayOpen", actor.is(Role.OBJECTION_OFFICER));
        model.put("contact", actor.is(Role.OBJECTION_OFFICER) ? objections.contact(objection) : "");
        return Optional.of(model);
    }
}

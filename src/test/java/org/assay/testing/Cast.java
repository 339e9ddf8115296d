package org.assay.testing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assay.people.CurrentPerson;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.workflow.DueWork;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The people tests play: {@code cast.officer()} is always the same officer; everything done goes through the front doors. */
@TestComponent
public class Cast {

    private final People people;
    private final CurrentPerson currentPerson;
    private final Inbox inbox;
    private final DueWork dueWork;
    private final Map<String, Person> known = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();

    public Cast(People people, CurrentPerson currentPerson, Inbox inbox, DueWork dueWork) {
        this.people = people;
        this.currentPerson = currentPerson;
        this.inbox = inbox;
        this.dueWork = dueWork;
    }

    public Person officer() {
        return named("test-officer", Role.CASE_OFFICER);
    }

    public Person secondOfficer() {
        return named("test-officer2", Role.CASE_OFFICER);
    }

    public Person objectionOfficer() {
        return named("test-objections", Role.OBJECTION_OFFICER);
    }

    public Person approver() {
        return named("test-approver", Role.APPROVER);
    }

    public Person member() {
        return named("test-member", Role.MEETING_MEMBER);
    }

    public Person inspectionOfficer() {
        return named("test-inspections", Role.INSPECTION_OFFICER);
    }

    public Person witness() {
        return named("test-witness", Role.WITNESS);
    }

    public Person auditor() {
        return named("test-auditor", Role.AUDITOR);
    }

    public Person administrator() {
        return named("test-administrator", Role.ADMINISTRATOR);
    }

    /** A new agent; with an organization, one who speaks for it. */
    public Person newAgent(@Nullable UUID organization) {
        var agent = join("test-agent-" + serial.incrementAndGet() + "-" + UUID.randomUUID(), Role.AGENT);
        if (organization != null) {
            people.speakFor(agent.id(), organization);
        }
        return people.find(agent.id()).orElseThrow();
    }

    /** A new person with a role. */
    public Person newPerson(Role role) {
        return join("test-" + role.code() + "-" + UUID.randomUUID(), role);
    }

    public Person person(PersonId id) {
        return people.find(id).orElseThrow();
    }

    /** Does something as this person. */
    public <T> T as(Person person, Supplier<T> what) {
        return currentPerson.as(person, what);
    }

    /** Does something as this person. */
    public void as(Person person, Runnable what) {
        currentPerson.as(person, () -> {
            what.run();
            return true;
        });
    }

    /** The one open item of a case at this step. @throws java.util.NoSuchElementException when the case does not wait there */
    public WorkItem item(UUID caseId, String step) {
        return inbox.of(caseId).stream()
                .filter(item -> item.isOpen() && item.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new java.util.NoSuchElementException("No open " + step + "; open: "
                        + inbox.of(caseId).stream()
                                .filter(WorkItem::isOpen)
                                .map(WorkItem::step)
                                .toList()));
    }

    /** Answers the open item of a case at this step as this person; what the engine does by itself then follows at once. */
    public WorkItem does(Person person, UUID caseId, String step, Map<String, Object> answers) {
        var done = as(person, () -> inbox.submit(item(caseId, step).id(), answers, null));
        catchUp();
        return done;
    }

    /** Does what the engine does by itself after a step; the application has it done in the background. */
    public void catchUp() {
        dueWork.catchUp();
    }

    private Person named(String username, Role role) {
        return known.computeIfAbsent(username, name -> people.named(name).orElseGet(() -> join(name, role)));
    }

    private Person join(String username, Role role) {
        return people.join(new NewPerson(
                username,
                "测试人员" + serial.get(),
                username + "@assay.example",
                "a long test password",
                Set.of(role),
                null,
                null,
                "zh-CN"));
    }
}

package org.assay.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.forms.Form;
import org.assay.forms.Forms;
import org.assay.forms.Problem;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.CodeFlaw;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.ResidentIdNumber;
import org.assay.shared.SocialCreditCode;
import org.assay.shared.Vault;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Cases;
import org.assay.workflow.Flow;
import org.assay.workflow.InvalidAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections in, and shows each one to whom it concerns. */
@Component
@Transactional
public class Objections {

    public static final String CASE_KIND = "objections";
    static final String CODE = "objection";
    private static final String FORM = "objection";

    private final AnnouncementRepository papers;
    private final ObjectionRepository objections;
    private final ObjectionLetters letters;
    private final Evidence evidence;
    private final Forms forms;
    private final Flow flow;
    private final Cases cases;
    private final Vault vault;
    private final CurrentPerson currentPerson;
    private final ObjectionNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(
            AnnouncementRepository papers,
            ObjectionRepository objections,
            ObjectionLetters letters,
            Evidence evidence,
            Forms forms,
            Flow flow,
            Cases cases,
            Vault vault,
            CurrentPerson currentPerson,
            ObjectionNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.objections = objections;
        this.letters = letters;
        this.evidence = evidence;
        this.forms = forms;
        this.flow = flow;
        this.cases = cases;
        this.vault = vault;
        this.currentPerson = currentPerson;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** The form an objector fills. */
    public Form form() {
        return forms.named(FORM);
    }

    /** What stands against these answers: the form's rules, then the number that must prove the name. */
    @Transactional(readOnly = true)
    public List<Problem> problems(Map<String, Object> answers) {
        var problems = new ArrayList<>(Forms.check(form(), answers));
        if (problems.stream()
                .noneMatch(problem ->
                        problem.path().equals("idNumber") || problem.path().equals("objectorKind"))) {
            flaw(NewObjection.of(answers))
                    .map(CodeFlaw::refused)
                    .ifPresent(why -> problems.add(new Problem("idNumber", why.key(), why.args())));
        }
        return problems;
    }

    /**
     * Files an objection to one row of a notice and begins its process; who is signed in is linked to it.
     *
     * @throws NotYours when there is no such public paper
     * @throws InvalidAnswers when it does not satisfy the form, or the number does not prove the name
     * @throws Refused when the paper invites no objections, its period is over, the row is not on it, or the same objector has
     *     objected to the row before (P7, 3.8.1)
     */
    public Objection file(UUID announcementId, UUID lineCaseId, NewObjection input) {
        return file(announcementId, lineCaseId, input, List.of(), null);
    }

    /**
     * As above, with evidence; the same submission key from the same objector gives the first objection again.
     *
     * @throws Refused also when a file is not what documents may be
     */
    public Objection file(
            UUID announcementId,
            UUID lineCaseId,
            NewObjection input,
            List<Evidence.Attached> files,
            @Nullable String key) {
        var problems = problems(input.answers());
        if (!problems.isEmpty()) {
            throw new InvalidAnswers(problems);
        }
        String mark = vault.mark("objector", input.objectorKind() + " " + normal(input.idNumber()));
        var notice = papers.findByIdForUpdate(announcementId)
                .filter(Announcement::isPublic)
                .orElseThrow(NotYours::new);
        var before = objections.findByAnnouncementIdAndLineCaseIdAndIdMark(announcementId, lineCaseId, mark);
        if (key != null
                && before.filter(first -> key.equals(first.submissionKey())).isPresent()) {
            return before.get();
        }
        refuseClosed(notice);
        var line = notice.line(lineCaseId).orElseThrow(() -> new Refused("announcements.refused.not-on-the-list"));
        if (before.isPresent()) {
            throw new Refused("announcements.refused.repeated");
        }
        var objection = begin(notice, line, input, mark, key);
        evidence.keep(objection.id(), files);
        return objection;
    }

    private Objection begin(Announcement notice, Line line, NewObjection input, String mark, @Nullable String key) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        var person = currentPerson.find().map(Actor::personId).orElse(null);
        var sealed = new Objection.Sealed(
                vault.seal(normal(input.idNumber()), idPlace(id)),
                mark,
                vault.seal(input.contact().strip(), contactPlace(id)));
        var filing = new Objection.Filing(person, LocaleContextHolder.getLocale(), now, key);
        var objection = objections.saveAndFlush(
                new Objection(id, numbers.next().toString(), notice, line, input, sealed, filing));
        events.publishEvent(new ObjectionFiled(id, objection.number(), notice.id(), line.caseId()));
        flow.begin(
                "objection-handling",
                new CaseRef(
                        id,
                        CASE_KIND,
                        objection.number(),
                        line.number() + " · " + line.certificate(),
                        null,
                        line.organization(),
                        line.field(),
                        null,
                        // A notice about one who moves up is about the dossier itself.
                        notice.subjectId().equals(line.caseId())
                                ? cases.find(line.caseId())
                                        .map(CaseRef::roundId)
                                        .orElse(null)
                                : notice.subjectId()));
        letters.received(objection);
        return objection;
    }

    /** The objection, when it is this person's own or the person answers, approves or audits objections. */
    @Transactional(readOnly = true)
    public Objection visible(UUID id, Actor actor) {
        return objections
                .findById(id)
                .filter(objection -> isVisibleTo(objection, actor))
                .orElseThrow(NotYours::new);
    }

    static boolean isVisibleTo(Objection objection, Actor actor) {
        return actor.personId().equals(objection.personId())
                || actor.isAnyOf(Role.OBJECTION_OFFICER, Role.AUDITOR, Role.APPROVER);
    }

    /** The newest hundred objections this person filed while signed in. */
    @Transactional(readOnly = true)
    public List<Objection> mine(Actor actor) {
        return objections.findFirst100ByPersonIdOrderByFiledAtDesc(actor.personId());
    }

    /** The objection of somebody who knows its number and the look-up code of its receipt. */
    @Transactional(readOnly = true)
    public Optional<Objection> find(String number, String code) {
        return objections
                .findByNumber(number.strip().toUpperCase(Locale.ROOT))
                .filter(objection -> code(objection).equals(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** What the receipt says besides the number, so that who has no account can look the objection up. */
    public String code(Objection objection) {
        return vault.code(CODE, objection.id().toString());
    }

    /** The objector's number with all but its ends hidden. */
    public String maskedIdNumber(Objection objection) {
        String number = vault.open(objection.idSealed(), idPlace(objection.id()));
        return number.substring(0, 2) + "*".repeat(number.length() - 4) + number.substring(number.length() - 2);
    }

    /** How to reach the objector; for the objection officer alone. */
    public String contact(Objection objection) {
        return vault.open(objection.contactSealed(), contactPlace(objection.id()));
    }

    private static String idPlace(UUID id) {
        return id + " id";
    }

    static String contactPlace(UUID id) {
        return id + " contact";
    }

    private void refuseClosed(Announcement notice) {
        if (notice.kind() != Kind.NOTICE) {
            throw new Refused("announcements.refused.not-a-notice");
        }
        if (!notice.isOpenToObjections(clock.instant())) {
            throw new Refused("announcements.refused.notice-over");
        }
    }

    private Optional<CodeFlaw> flaw(NewObjection input) {
        return input.objectorKind() == ObjectorKind.PERSON
                ? ResidentIdNumber.check(input.idNumber(), WorkingCalendar.today(clock))
                : SocialCreditCode.check(input.idNumber());
    }

    private static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}

package org.assay.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.notifications.Notifications;
import org.assay.registers.RegisteredMatter;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells objects in writing that they will be visited (T17), and takes it back when the visit is not made. */
@Component
@Transactional(readOnly = true)
public class Notices {

    private final NoticeTable table;
    private final Notifications notifications;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeTable table,
            Notifications notifications,
            Deadlines deadlines,
            WorkingCalendar calendar,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.notifications = notifications;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** All notices of a visit, the newest first. */
    public List<VisitNotice> of(UUID visitId) {
        return table.of(visitId);
    }

    /** The notice the object is to keep to now. */
    public Optional<VisitNotice> standing(UUID visitId) {
        return of(visitId).stream().filter(VisitNotice::stands).findFirst();
    }

    /** What the leader's form starts with: the first lawful day, the bases of the matters, the usual duty. */
    Map<String, Object> proposed(Visit visit) {
        Map<String, Object> form = new HashMap<>();
        LocalDate day = firstLawfulDay();
        form.put("day", (day.isBefore(visit.firstDay()) ? visit.firstDay() : day).toString());
        form.put("hour", "09:30");
        form.put("basis", joined(visit, RegisteredMatter::legalBasis));
        form.put("method", joined(visit, matter -> said("visits.method." + matter.method())));
        form.put("duty", said("visits.notice.usual-duty"));
        form.put("materials", joined(visit, RegisteredMatter::content));
        return form;
    }

    private static String joined(Visit visit, java.util.function.Function<RegisteredMatter, String> part) {
        return visit.matters().stream().map(part).distinct().collect(Collectors.joining("\n"));
    }

    private String said(String key) {
        return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }

    private LocalDate firstLawfulDay() {
        return calendar.days().plus(WorkingCalendar.today(clock), deadlines.workingDays("T17"));
    }

    /** @throws Refused when the day is too soon, no working day, or outside the visit's period */
    @Transactional
    public void serve(Visit visit, SiteVisit.ServeNotice wanted) {
        LocalDate earliest = firstLawfulDay();
        if (wanted.day().isBefore(earliest)) {
            throw new Refused(
                    "visits.refused.too-soon", String.valueOf(deadlines.workingDays("T17")), earliest.toString());
        }
        refuseDay(visit, wanted.day());
        var way = visit.organizationId() == null ? VisitNotice.Way.PAPER : VisitNotice.Way.PLATFORM;
        VisitNotice notice = new VisitNotice(
                visit.serve(wanted.day()),
                clock.instant(),
                way,
                wanted.day(),
                wanted.hour(),
                wanted.basis(),
                wanted.method(),
                wanted.duty(),
                wanted.materials(),
                wanted.contact(),
                null);
        table.add(visit.id(), visit.attempt(), notice);
        events.publishEvent(new VisitFact.NoticeServed(visit.id(), notice.number(), notice.day(), way.name()));
        tell(
                visit,
                "visit-notice",
                Map.of("notice", notice.number(), "day", notice.day().toString(), "hour", notice.hour()));
    }

    private void refuseDay(Visit visit, LocalDate day) {
        if (day.isBefore(visit.firstDay()) || day.isAfter(visit.lastDay())) {
            throw new Refused(
                    "visits.refused.outside",
                    visit.firstDay().toString(),
                    visit.lastDay().toString());
        }
        if (!calendar.days().isWorkingDay(day)) {
            throw new Refused("visits.refused.day-off", day.toString());
        }
    }

    /** The notice that stands is void, and the object is told so. */
    @Transactional
    public void takeBack(Visit visit) {
        table.voidAll(visit.id(), clock.instant());
        tell(visit, "visit-notice-void", Map.of());
    }

    private void tell(Visit visit, String template, Map<String, Object> values) {
        if (visit.organizationId() != null) {
            notifications.tellApplicant(visit.asCase(), template, values);
        }
    }
}

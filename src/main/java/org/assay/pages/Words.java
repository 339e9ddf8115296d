package org.assay.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the reader's language; templates call it {@code @words}. */
@Component
public class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Words(MessageSource messages, WorkingCalendar calendar, Clock clock) {
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The message in the reader's language, or the key itself, which a test would have found. */
    public String of(String key, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    public String in(Locale locale, String key, Object... arguments) {
        return java.util.Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale()) != null;
    }

    /** The day in China, as {@code 2019-05-06}. */
    public String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(WorkingCalendar.ZONE).toLocalDate().toString();
    }

    /** The minute in China, as {@code 2019-05-06 14:02}. */
    public String minute(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(WorkingCalendar.ZONE));
    }

    /** A day with its weekday, for whoever has to be somewhere on it, as {@code 2019-05-06 Mon}. */
    public String weekday(@Nullable LocalDate day) {
        return day == null
                ? ""
                : day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale());
    }

    /** How far away a due date is, in working days: "in 3 working days", "today", "1 working day late". */
    public String due(@Nullable Instant due) {
        if (due == null) {
            return "";
        }
        int left = workingDaysLeft(due);
        if (due.isBefore(clock.instant())) {
            return of("pages.due.late", Math.max(1, -left));
        }
        return left == 0 ? of("pages.due.today") : of("pages.due.in", left);
    }

    /** {@code late}, {@code soon} (today or tomorrow) or {@code calm}: the colour beside the words. */
    public String urgency(@Nullable Instant due) {
        if (due == null) {
            return "calm";
        }
        if (due.isBefore(clock.instant())) {
            return "late";
        }
        return workingDaysLeft(due) <= 1 ? "soon" : "calm";
    }

    private int workingDaysLeft(Instant due) {
        LocalDate today = WorkingCalendar.today(clock);
        return calendar.days().between(today, due.atZone(WorkingCalendar.ZONE).toLocalDate());
    }

    public LocalDate today() {
        return WorkingCalendar.today(clock);
    }

    /** The other language, for the switch in the top bar. */
    public String otherLanguage() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? "en" : "zh-CN";
    }

    /** The reader's language tag, for the page's lang attribute. */
    public String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    /** Whom work waits for, as a role and never as a name. */
    public String candidate(@Nullable String candidate) {
        if (candidate == null) {
            return "";
        }
        if (candidate.startsWith("organization:")) {
            return of("roles.agent");
        }
        return candidate.startsWith("person:") ? of("roles.expert") : of("roles." + candidate);
    }

    /** Whom a case waits for, as a role: who is asked in person is an expert, unless the process says otherwise. */
    public String candidate(Whereabouts place) {
        String person = "processes." + place.process() + ".person";
        return String.valueOf(place.candidate()).startsWith("person:") && has(person)
                ? of(person)
                : candidate(place.candidate());
    }

    /** The sentence for an event at which a case waits. */
    public String waiting(String event) {
        return of("waits." + event);
    }

    /** The applicant's sentence for where the case waits. */
    public String waitingForApplicant(Whereabouts place) {
        return place.isTask() ? of("tasks." + place.step() + ".wait") : of("waits." + place.step() + ".public");
    }
}

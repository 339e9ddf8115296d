package org.assay.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.notifications.Outbox;
import org.assay.people.Accounts;
import org.assay.people.CurrentPerson;
import org.assay.people.Role;
import org.assay.shared.WorkingCalendar;
import org.assay.shared.WorkingDays;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The overview of administration, the outbox, failed steps, the calendar and the deadlines. */
@Controller
@RequestMapping("/admin")
class AdminPages {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Incidents incidents;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final CurrentPerson currentPerson;

    AdminPages(
            Accounts accounts,
            Outbox outbox,
            Incidents incidents,
            WorkingCalendar calendar,
            Deadlines deadlines,
            CurrentPerson currentPerson) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.incidents = incidents;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.currentPerson = currentPerson;
    }

    /** Auditors read; only administrators change. */
    @ModelAttribute("mayChange")
    boolean mayChange() {
        return currentPerson.expect().is(Role.ADMINISTRATOR);
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("people", accounts.count());
        model.addAttribute("waiting", outbox.countWaiting());
        model.addAttribute("connected", outbox.isConnected());
        model.addAttribute("incidents", incidents.count());
        model.addAttribute("years", years().stream().filter(Year::noticeKnown).toList());
        model.addAttribute("deadlines", deadlines.all().size());
        return "admin/overview";
    }

    @GetMapping("/outbox")
    String outbox(Model model) {
        model.addAttribute("messages", outbox.waiting());
        model.addAttribute("connected", outbox.isConnected());
        return "admin/outbox";
    }

    @PostMapping("/outbox/{id}/try")
    String tryNow(@PathVariable UUID id) {
        outbox.tryNow(id);
        return "redirect:/admin/outbox";
    }

    @GetMapping("/jobs")
    String jobs(Model model) {
        model.addAttribute("incidents", incidents.list());
        return "admin/jobs";
    }

    @PostMapping("/jobs/{id}/retry")
    String retry(@PathVariable String id) {
        incidents.retry(id);
        return "redirect:/admin/jobs";
    }

    @GetMapping("/calendar")
    String calendar(Model model) {
        model.addAttribute("years", years());
        return "admin/calendar";
    }

    @GetMapping("/deadlines")
    String deadlines(Model model) {
        model.addAttribute(
                "deadlines",
                Map.copyOf(deadlines.all()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList());
        return "admin/deadlines";
    }

    /** A year of the calendar; without a notice only weekends are off, and terms that reach into it may still change. */
    record Year(int year, boolean noticeKnown, int workingDays, List<LocalDate> daysOff, List<LocalDate> makeUpDays) {}

    /** Every year the calendar knows something about, this one and the next. */
    private List<Year> years() {
        WorkingDays days = calendar.days();
        int now = java.time.Year.now(java.time.Clock.systemUTC()).getValue();
        var years = new TreeSet<Integer>(List.of(now, now + 1));
        Stream.concat(days.daysOff().stream(), days.makeUpDays().stream())
                .map(LocalDate::getYear)
                .forEach(years::add);
        return years.stream().map(year -> year(year, days)).toList();
    }

    private static Year year(int year, WorkingDays days) {
        var first = LocalDate.of(year, 1, 1);
        int working = (int)
                first.datesUntil(first.plusYears(1)).filter(days::isWorkingDay).count();
        return new Year(
                year,
                days.isNoticeKnown(year),
                working,
                days.daysOff().stream()
                        .filter(day -> day.getYear() == year)
                        .sorted()
                        .toList(),
                days.makeUpDays().stream()
                        .filter(day -> day.getYear() == year)
                        .sorted()
                        .toList());
    }
}

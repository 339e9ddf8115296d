package org.assay.visits.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.Role;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.NewVisit;
import org.assay.visits.VisitLists;
import org.assay.visits.VisitQuery;
import org.assay.visits.VisitRow;
import org.assay.visits.VisitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Visits as lists: an inspector's day, an office's overview, an organization's notices. */
@Controller
class VisitListPages {

    private final VisitLists lists;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    VisitListPages(VisitLists lists, CurrentPerson currentPerson, Clock clock) {
        this.lists = lists;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping("/visits")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Actor actor = currentPerson.expect();
        model.addAttribute("now", clock.instant());
        model.addAttribute("officer", actor.is(Role.INSPECTION_OFFICER));
        model.addAttribute("own", actor.is(Role.INSPECTOR) ? grouped(lists.own()) : null);
        model.addAttribute("told", actor.organizationId() != null ? lists.ofOrganization() : null);
        if (VisitLists.isOffice(actor)) {
            VisitQuery query = new VisitQuery(
                    blankToNull(q),
                    one(VisitStatus.values(), status),
                    blankToNull(province),
                    one(NewVisit.Kind.values(), kind),
                    late,
                    uuid(after));
            model.addAttribute("query", query);
            model.addAttribute("page", lists.page(query));
            model.addAttribute("statuses", VisitStatus.values());
            model.addAttribute("kinds", NewVisit.Kind.values());
            model.addAttribute("provinces", Province.values());
        }
        return "visits/list";
    }

    /** What an inspector has to do, by urgency. */
    private enum Group {
        TODAY,
        RECORD,
        UPCOMING,
        DONE
    }

    private Map<String, List<VisitRow>> grouped(List<VisitRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> group(row).name(), () -> new java.util.TreeMap<>(BY_URGENCY), Collectors.toList()));
    }

    private static final java.util.Comparator<String> BY_URGENCY =
            java.util.Comparator.comparing(name -> Group.valueOf(name).ordinal());

    private Group group(VisitRow row) {
        if (row.status() == VisitStatus.RECORDED) {
            return Group.DONE;
        }
        if (row.status() == VisitStatus.RECORDING) {
            return Group.RECORD;
        }
        boolean today = row.planned() && row.day().equals(WorkingCalendar.today(clock));
        return today ? Group.TODAY : Group.UPCOMING;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A filter that is no id filters nothing. */
    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

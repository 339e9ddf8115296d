package org.assay.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.shared.Csv;
import org.assay.shared.Province;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.assay.workflow.WorkItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The inbox as a file: the first 5,000 items of the list in view. */
@Controller
class InboxFile {

    private static final int PAGE = 500;
    private static final int ROWS = 5_000;

    private final Inbox inbox;
    private final MessageSource messages;

    InboxFile(Inbox inbox, MessageSource messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @GetMapping(value = "/inbox/list.csv", produces = "text/csv")
    void file(InboxFilters filters, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"inbox.csv\"");
        var csv = new Csv(response.getWriter());
        csv.row(Stream.of("step", "number", "title", "organization", "province", "field", "since", "due", "link")
                .map(column -> text("workflow.csv." + column, locale))
                .toArray());
        InboxQuery query = filters.query(PAGE);
        for (int written = 0; written < ROWS; written += PAGE) {
            var page = inbox.page(query);
            for (var item : page.items()) {
                line(csv, item, locale);
            }
            if (page.next() == null) {
                return;
            }
            query = query.from(page.next());
        }
    }

    private void line(Csv csv, WorkItem item, Locale locale) throws IOException {
        csv.row(
                text("tasks." + item.step(), locale),
                item.caseNumber(),
                item.caseTitle(),
                item.organization(),
                Optional.ofNullable(item.province())
                        .flatMap(Province::find)
                        .map(province -> province.in(locale))
                        .orElse(null),
                item.field() == null ? null : text("fields." + item.field(), locale),
                day(item.createdAt()),
                day(item.dueAt()),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/inbox/" + item.id())
                        .toUriString());
    }

    private static String day(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toLocalDate().toString();
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}

package org.assay.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open work whose time is half, four fifths or wholly over: each is handed out once a threshold. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WorkReminders {

    private static final int FIRST = 50;
    private static final int SECOND = 80;
    private static final int OVER = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An item to remind of.
     *
     * @param percent 50, 80 or 100: the last threshold passed; what was passed before it is not made up for
     */
    public record Due(WorkItem item, int percent) {

        public boolean isOver() {
            return percent == OVER;
        }
    }

    /** Takes items to remind of, the most urgent first. When the caller's transaction fails they stay to be taken. */
    public List<Due> take(int limit) {
        var now = clock.instant();
        var due = jdbc.sql("""
                select * from work_item where state = 'OPEN' and remind_at <= ?
                order by remind_at limit ? for update skip locked""").params(WorkList.at(now), limit).query(WorkList::item).list().stream()
                .map(item -> new Due(item, passed(item, now)))
                .toList();
        due.forEach(this::advance);
        return due;
    }

    /** When the first reminder of an item is due. */
    static Instant first(Instant created, Instant due) {
        return at(created, due, FIRST);
    }

    /** When the next reminder is due after the date was changed: no threshold that has passed is made up for. */
    static Instant next(Instant created, Instant due, Instant now) {
        return java.util.stream.Stream.of(FIRST, SECOND)
                .map(percent -> at(created, due, percent))
                .filter(now::isBefore)
                .findFirst()
                .orElse(due);
    }

    private void advance(Due due) {
        var item = due.item();
        Instant next =
                switch (due.percent()) {
                    case FIRST -> at(item.createdAt(), item.dueAt(), SECOND);
                    case SECOND -> item.dueAt();
                    default -> null;
                };
        jdbc.sql("update work_item set remind_at = :next where id = :id")
                .param("next", orNull(next))
                .param("id", item.id())
                .update();
    }

    private static int passed(WorkItem item, Instant now) {
        if (!now.isBefore(item.dueAt())) {
            return OVER;
        }
        return now.isBefore(at(item.createdAt(), item.dueAt(), SECOND)) ? FIRST : SECOND;
    }

    private static Instant at(Instant created, Instant due, int percent) {
        return created.plus(Duration.between(created, due).multipliedBy(percent).dividedBy(100));
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : WorkList.at(instant);
    }
}

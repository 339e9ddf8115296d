package org.assay.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.people.NotYours;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, the longest due first. Each mail is a transaction of its own that holds its row, so that several nodes
 * share the work; a mail that fails is tried again after growing pauses, for ever: what was promised to people is not dropped.
 */
@Component
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));
    private static final int AT_A_TIME = 500;
    private static final int LONGEST_ERROR = 500;
    private static final int LISTED = 200;
    private static final int COUNTED = 1001;

    private final NotificationTable table;
    private final @Nullable Postman postman;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    Outbox(
            NotificationTable table,
            ObjectProvider<JavaMailSender> mail,
            @Value("${assay.mail.from}") String from,
            PlatformTransactionManager transactions,
            Clock clock) {
        this(table, mail.getIfAvailable(), from, new TransactionTemplate(transactions), clock);
    }

    Outbox(
            NotificationTable table,
            @Nullable JavaMailSender mail,
            String from,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.postman = mail == null ? null : new Postman(mail, from);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether there is a mail server to send to. */
    public boolean isConnected() {
        return postman != null;
    }

    /** Sends what is due, at most 500 at a time. @return how many were sent */
    public int send() {
        if (postman == null) {
            return 0;
        }
        int sent = 0;
        for (int i = 0; i < AT_A_TIME; i++) {
            var result = transaction.execute(status -> sendNext(postman));
            if (result == Result.SENT) {
                sent++;
            } else if (result != Result.FAILED) {
                break; // nothing is left, or the server is down and the rest would only wait for the same error
            }
        }
        return sent;
    }

    private enum Result {
        NOTHING_DUE,
        SENT,
        FAILED,
        SERVER_DOWN
    }

    private Result sendNext(Postman postman) {
        var due = table.nextDue(clock.instant());
        if (due.isEmpty()) {
            return Result.NOTHING_DUE;
        }
        var message = due.get();
        try {
            postman.carry(message);
            table.sent(message.id(), clock.instant());
            return Result.SENT;
        } catch (Postman.Undelivered e) {
            log.warn("Mail {} waits: {}", message.id(), e.getMessage());
            table.failed(message.id(), next(message.attempts()), shortened(e.getMessage()));
            return e.isServerDown() ? Result.SERVER_DOWN : Result.FAILED;
        }
    }

    private Instant next(int attempts) {
        return clock.instant().plus(PAUSES.get(Math.min(attempts, PAUSES.size() - 1)));
    }

    private static String shortened(@Nullable String error) {
        String text = error == null ? "" : error;
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }

    /** What waits, the next due first, at most 200. */
    @Transactional(readOnly = true)
    public List<NotificationRow> waiting() {
        return table.waiting(LISTED);
    }

    /** How many wait, counted to 1,001. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return table.countWaiting(COUNTED);
    }

    /** Lets a waiting mail be tried in the next round, whatever its pause. */
    @Transactional
    public void tryNow(UUID id) {
        if (!table.tryNow(id, clock.instant())) {
            throw new NotYours();
        }
    }
}

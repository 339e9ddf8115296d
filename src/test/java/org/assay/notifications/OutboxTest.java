package org.assay.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.MovableClock;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was queued arrives, whatever happens to the mail server meanwhile. */
@ProcessTest
class OutboxTest {

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationTable table;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID caseId = UUID.randomUUID();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();
    private Outbox outbox;

    @BeforeEach
    void startTheServer() {
        mover.at(Time.BEGINNING);
        server.start();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        outbox = new Outbox(table, mail, "assay@assay.example", new TransactionTemplate(transactions), clock);
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    @Test
    void eachIsWrittenToInTheirOwnLanguage() throws Exception {
        var chinese = person("zh-CN");
        var english = person("en");

        notifications.tell(chinese.id(), "work-due", caseId, values());
        notifications.tell(english.id(), "work-due", caseId, values());
        outbox.send();

        assertThat(received(chinese).getSubject()).isEqualTo("2019-05-13 到期：X（TEO-2019-00-00012）");
        assertThat(received(english).getSubject()).isEqualTo("Due on 2019-05-13: X (TEO-2019-00-00012)");
        assertThat(received(english).getContent().toString()).contains("Dear " + english.name(), "50 %", "/messages");
        assertThat(row(english).state()).isEqualTo(NotificationRow.State.SENT);
        assertThat(row(english).isUnread()).isTrue();
    }

    @Test
    void aServerThatIsDownLosesNothing() throws Exception {
        var agent = person("en");
        notifications.tell(agent.id(), "work-due", caseId, values());
        server.stop();

        outbox.send();

        assertThat(row(agent).state()).isEqualTo(NotificationRow.State.WAITING);
        assertThat(row(agent).attempts()).isEqualTo(1);
        assertThat(row(agent).lastError()).isNotBlank();
        assertThat(row(agent).nextAt()).isAfter(clock.instant());

        startTheServerAgain();
        outbox.send();
        assertThat(server.getReceivedMessages()).noneMatch(message -> isFor(agent, message));

        clock.moveTo(row(agent).nextAt());
        outbox.send();
        assertThat(received(agent).getSubject()).contains("TEO-2019-00-00012");
        assertThat(row(agent).state()).isEqualTo(NotificationRow.State.SENT);
        assertThat(row(agent).lastError()).isNull();
    }

    @Test
    void thePausesGrowAndNeverEnd() {
        var agent = person("en");
        notifications.tell(agent.id(), "work-due", caseId, values());
        server.stop();

        for (var pause : List.of(1, 5, 30, 120, 720, 720, 720)) {
            clock.moveTo(row(agent).nextAt());
            sendUntilTried(agent, row(agent).attempts() + 1);
            assertThat(Duration.between(clock.instant(), row(agent).nextAt()).toMinutes())
                    .isBetween(pause - 1L, (long) pause);
        }
        assertThat(row(agent).state()).isEqualTo(NotificationRow.State.WAITING);
    }

    @Test
    void whatWaitsCanBeTriedAtOnce() throws Exception {
        var agent = person("en");
        notifications.tell(agent.id(), "work-due", caseId, values());
        server.stop();
        sendUntilTried(agent, 1);
        startTheServerAgain();

        outbox.tryNow(row(agent).id());
        outbox.send();

        assertThat(received(agent).getSubject()).contains("TEO-2019-00-00012");
    }

    @Test
    void newsOfWhatDidNotHappenIsNotToldEither() {
        var agent = person("en");

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    notifications.tell(agent.id(), "work-due", caseId, values());
                    throw new IllegalStateException("the step failed");
                }))
                .hasMessage("the step failed");

        assertThat(notifications.of(caseId)).isEmpty();
    }

    @Test
    void whoHasNoAccountIsToldByMailOnly() throws Exception {
        String address = UUID.randomUUID() + "@assay.example";

        notifications.tellAddress(address, Locale.ENGLISH, "work-due", caseId, values());
        outbox.send();

        assertThat(server.getReceivedMessages()).anyMatch(message -> isFor(address, message));
        assertThat(notifications.of(caseId)).extracting(NotificationRow::person).containsOnlyNulls();
    }

    @Test
    void aMessageIsReadWhenItsOwnerOpensItAndByNobodyElse() {
        var owner = person("en");
        var other = cast.newPerson(Role.EXPERT);
        notifications.tell(owner.id(), "work-due", caseId, values());
        var message = row(owner);

        assertThatThrownBy(() -> cast.as(other, () -> notifications.open(message.id())))
                .isInstanceOf(org.assay.people.NotYours.class);
        assertThat(row(owner).isUnread()).isTrue();

        cast.as(owner, () -> notifications.open(message.id()));
        assertThat(row(owner).isUnread()).isFalse();
    }

    private void startTheServerAgain() {
        server.start();
        mail.setPort(server.getSmtp().getPort());
    }

    /** Other tests leave mail in the outbox too; each run stops at the first that meets the dead server. */
    private void sendUntilTried(Person person, int attempts) {
        for (int i = 0; i < 1000 && row(person).attempts() < attempts; i++) {
            outbox.send();
        }
        assertThat(row(person).attempts()).isEqualTo(attempts);
    }

    private static Map<String, Object> values() {
        return Map.of("number", "TEO-2019-00-00012", "step", "X", "due", "2019-05-13", "percent", 50);
    }

    private Person person(String language) {
        String username = "reader-" + UUID.randomUUID();
        return people.join(new NewPerson(
                username,
                "读者",
                username + "@assay.example",
                "a long test password",
                java.util.Set.of(Role.EXPERT),
                null,
                null,
                language));
    }

    private NotificationRow row(Person person) {
        return notifications.of(caseId).stream()
                .filter(row -> person.id().value().equals(row.person()))
                .findFirst()
                .orElseThrow();
    }

    private MimeMessage received(Person person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(person, message))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFor(Person person, MimeMessage message) {
        return isFor(person.email(), message);
    }

    private static boolean isFor(String address, MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

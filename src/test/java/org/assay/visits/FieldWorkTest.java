package org.assay.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assay.documents.Documents;
import org.assay.people.NotYours;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.shared.Sha256;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What phones send after an hour without a network: twice, out of order, too late, from the wrong person, or no photo at all. */
@ProcessTest
class FieldWorkTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    Visits visits;

    @Autowired
    FieldWork fieldWork;

    @Autowired
    VisitDesk desk;

    @Autowired
    Replacements replacements;

    @Autowired
    Postponements postponements;

    @Autowired
    Documents documents;

    @Autowired
    VisitScript script;

    @BeforeEach
    void anOrdinaryDay() {
        time.at(LocalDate.of(2019, 6, 10));
    }

    @Test
    void theSameAnswerTwiceIsThereOnce() {
        VisitScript.Running visit = underWay();
        FieldWork.Given given = script.given("TEO-6", Answer.Value.YES);

        assertThat(script.answers(visit.leader(), visit.id(), given, given))
                .extracting(FieldWork.Taken::fate)
                .containsOnly(FieldWork.Fate.COUNTED);
        script.answers(visit.leader(), visit.id(), given);
        assertThat(answers(visit).merged().get("TEO-6").history()).hasSize(1);
    }

    @Test
    void whatArrivesOutOfOrderStandsAsItWasAnswered() {
        VisitScript.Running visit = underWay();
        UUID device = UUID.randomUUID();
        Instant at = time.clock().instant();
        FieldWork.Given first = new FieldWork.Given(UUID.randomUUID(), device, 1, 1, "TEO-6", Answer.Value.YES, "", at);
        FieldWork.Given second =
                new FieldWork.Given(UUID.randomUUID(), device, 2, 1, "TEO-6", Answer.Value.NO, "改正", at.plusMillis(5));
        script.answers(visit.leader(), visit.id(), second);
        script.answers(visit.leader(), visit.id(), first);

        MergedAnswer merged = answers(visit).merged().get("TEO-6");
        assertThat(merged.current().value()).isEqualTo(Answer.Value.NO);
        assertThat(merged.current().note()).isEqualTo("改正");
        assertThat(merged.history()).hasSize(2);
    }

    @Test
    void whatComesAfterTheRecordIsKeptAndDoesNotCount() {
        VisitScript.Running visit = script.recorded(null, ResultClass.NO_PROBLEM);

        assertThat(script.answers(visit.member(), visit.id(), script.given("TEO-6", Answer.Value.NO)))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.fate()).isEqualTo(FieldWork.Fate.LATE);
                    assertThat(taken.why()).isEqualTo("visits.late.answer");
                });
        assertThat(answers(visit).merged().get("TEO-6").current().value()).isEqualTo(Answer.Value.YES);
        assertThat(answers(visit).uncounted())
                .singleElement()
                .satisfies(late -> assertThat(late.answer().value()).isEqualTo(Answer.Value.NO));
    }

    @Test
    void whatBelongsToAVoidedVisitIsKeptAndDoesNotCount() {
        VisitScript.Running visit = script.open(null, false);
        script.declare(visit);
        cast.as(
                visit.member(),
                () -> replacements.standAside(visit.id(), visit.team().get(1).label(), "发现亲属在该单位任职"));

        assertThat(script.answers(visit.leader(), visit.id(), script.given("TEO-6", Answer.Value.NO)))
                .extracting(FieldWork.Taken::fate)
                .containsExactly(FieldWork.Fate.VOID);
        assertThat(answers(visit).merged()).isEmpty();
        assertThat(answers(visit).uncounted()).hasSize(1);
    }

    @Test
    void whoIsNotOnTheTeamSendsNothing() {
        VisitScript.Running visit = underWay();
        Person stranger = cast.newPerson(Role.INSPECTOR);

        assertThatThrownBy(() -> script.answers(stranger, visit.id(), script.given("TEO-6", Answer.Value.YES)))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> script.signs(stranger, visit.id(), VisitSignature.Party.INSPECTOR))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> photo(stranger, visit, "a.png", png(), null)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> cast.does(stranger, visit.id(), "conduct-visit", script.stay()))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void nothingIsTakenBeforeTheNoticeIsServed() {
        VisitScript.Running visit = script.open(null, true);
        script.declare(visit);

        assertThatThrownBy(() -> script.answers(visit.leader(), visit.id(), script.given("TEO-6", Answer.Value.YES)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.not-yet"));
    }

    @Test
    void oneAnswerThatCannotBeTakenDoesNotHoldUpTheOthers() {
        VisitScript.Running visit = underWay();
        FieldWork.Given future = new FieldWork.Given(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                1,
                "TEO-6",
                Answer.Value.YES,
                "",
                Instant.parse("9999-01-01T00:00:00Z"));

        assertThat(script.answers(
                        visit.leader(),
                        visit.id(),
                        script.given("TEO-9", Answer.Value.YES),
                        future,
                        script.given("TEO-15", Answer.Value.YES)))
                .extracting(FieldWork.Taken::fate)
                .containsExactly(FieldWork.Fate.REFUSED, FieldWork.Fate.REFUSED, FieldWork.Fate.COUNTED);
        assertThat(answers(visit).merged()).containsOnlyKeys("TEO-15");
    }

    @Test
    void aPhotoIsTakenOnceAndItsHashIsFoundAgain() throws IOException {
        VisitScript.Running visit = underWay();
        byte[] picture = png();
        photo(visit.leader(), visit, "photo.png", picture, null);
        photo(visit.leader(), visit, "photo.png", picture, null);
        photo(visit.member(), visit, "again.png", picture, null);

        assertThat(desk.photos(seen(visit)))
                .singleElement()
                .satisfies(photo -> assertThat(photo.sha256()).isEqualTo(Sha256.hex(picture)));
        assertThat(documents.of(visit.id())).hasSize(1);
    }

    @Test
    void whatIsNoPhotoIsRefusedWithItsName() throws IOException {
        VisitScript.Running visit = underWay();
        byte[] program = "MZ\u0090 This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1);
        byte[] paper = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(
                "documents.refused.contradiction", () -> photo(visit.leader(), visit, "photo.jpg", program, null));
        assertRefused("documents.refused.type", () -> photo(visit.leader(), visit, "photo.exe", program, null));
        assertRefused("visits.refused.not-a-photo", () -> photo(visit.leader(), visit, "photo.pdf", paper, null));
        byte[] picture = png();
        assertRefused("visits.refused.hash", () -> photo(visit.leader(), visit, "a.png", picture, "0".repeat(64)));
        assertRefused(
                "visits.refused.photo-size",
                () -> photo(visit.leader(), visit, "a.png", new byte[FieldWork.LARGEST_PHOTO + 1], null));
        assertThat(documents.of(visit.id())).isEmpty();
    }

    @Test
    void aSignatureIsTakenOnceAndItsPictureKept() throws IOException {
        VisitScript.Running visit = underWay();
        byte[] picture = png();
        FieldWork.NewSignature signature = new FieldWork.NewSignature(
                UUID.randomUUID(),
                1,
                VisitSignature.Party.INSPECTED,
                "李在场",
                "主任",
                Sha256.hex(picture),
                "a".repeat(64),
                null,
                time.clock().instant());
        cast.as(visit.leader(), () -> fieldWork.sign(visit.id(), signature, picture));
        cast.as(visit.leader(), () -> fieldWork.sign(visit.id(), signature, picture));

        assertThat(desk.signatures(seen(visit))).singleElement().satisfies(signed -> {
            assertThat(signed.name()).isEqualTo("李在场");
            assertThat(signed.documentId()).isNotNull();
        });
        assertThatThrownBy(() -> cast.as(
                        visit.leader(),
                        () -> fieldWork.sign(
                                visit.id(),
                                new FieldWork.NewSignature(
                                        UUID.randomUUID(),
                                        1,
                                        VisitSignature.Party.INSPECTED,
                                        " ",
                                        "",
                                        null,
                                        "a".repeat(64),
                                        null,
                                        time.clock().instant()),
                                null)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.signature-name"));
    }

    /** The party has left when the signature is sent: however many photos there are, it is taken. */
    @Test
    void aSignatureIsTakenHoweverManyPhotosThereAre() throws IOException {
        VisitScript.Running visit = underWay();
        for (int i = 0; i <= Documents.MOST; i++) {
            photo(visit.leader(), visit, "photo.png", png(i), null);
        }
        script.signs(visit.leader(), visit.id(), VisitSignature.Party.INSPECTED);

        assertThat(desk.photos(seen(visit))).hasSize(Documents.MOST + 1);
        assertThat(desk.signatures(seen(visit)))
                .singleElement()
                .satisfies(signed -> assertThat(signed.documentId()).isNotNull());
        for (int i = Documents.MOST + 1; i < FieldWork.MOST_PHOTOS; i++) {
            photo(visit.leader(), visit, "photo.png", png(i), null);
        }
        byte[] oneMore = png(FieldWork.MOST_PHOTOS);
        assertRefused("visits.refused.too-many-photos", () -> photo(visit.leader(), visit, "photo.png", oneMore, null));
        photo(visit.leader(), visit, "photo.png", png(0), null);
        script.signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTED);
        assertThat(desk.signatures(seen(visit))).hasSize(2);
    }

    @Test
    void aPhotoOfAVoidedVisitTakesNoRoomFromTheNextAttempt() throws IOException {
        VisitScript.Running visit = underWay();
        photo(visit.leader(), visit, "photo.png", png(), null);
        cast.as(
                visit.member(),
                () -> replacements.standAside(visit.id(), visit.team().get(1).label(), "发现亲属在该单位任职"));

        photo(visit.leader(), visit, "photo.png", png(), null);
        assertThat(desk.photos(seen(visit))).isEmpty();
        assertThat(documents.of(visit.id())).hasSize(2);
    }

    @Test
    void aPhoneWhoseClockIsAheadKeepsNobodyFromCorrecting() {
        VisitScript.Running visit = underWay();
        Instant now = time.clock().instant();
        UUID device = UUID.randomUUID();
        Instant tomorrow = now.plus(Duration.ofDays(1));
        script.answers(
                visit.leader(),
                visit.id(),
                new FieldWork.Given(UUID.randomUUID(), device, 7, 1, "TEO-6", Answer.Value.YES, "", tomorrow));
        time.clock().moveTo(now.plusSeconds(60));
        script.answers(visit.member(), visit.id(), script.given("TEO-6", Answer.Value.NO));

        assertThat(answers(visit).merged().get("TEO-6").current().value()).isEqualTo(Answer.Value.NO);
        assertThat(answers(visit).merged().get("TEO-6").history().get(0).answeredAt())
                .isBetween(now, now.plusSeconds(59));
        FieldWork.Given delayed =
                new FieldWork.Given(UUID.randomUUID(), device, 6, 1, "TEO-6", Answer.Value.YES, "", tomorrow);
        script.answers(visit.leader(), visit.id(), delayed);
        assertThat(answers(visit).merged().get("TEO-6").current().value()).isEqualTo(Answer.Value.NO);
    }

    @Test
    void onOnePhoneTheLaterTapCountsWhateverItsClockSays() {
        VisitScript.Running visit = underWay();
        UUID device = UUID.randomUUID();
        Instant now = time.clock().instant();
        script.answers(
                visit.leader(),
                visit.id(),
                new FieldWork.Given(UUID.randomUUID(), device, 2, 1, "TEO-6", Answer.Value.NO, "", now.minusSeconds(9)),
                new FieldWork.Given(UUID.randomUUID(), device, 1, 1, "TEO-6", Answer.Value.YES, "", now));

        assertThat(answers(visit).merged().get("TEO-6").current().value()).isEqualTo(Answer.Value.NO);
    }

    @Test
    void whatIsSentWhileAPostponementIsDecidedIsTakenAfterwards() throws IOException {
        VisitScript.Running visit = underWay();
        LocalDate from = LocalDate.of(2019, 9, 2);
        cast.as(visit.leader(), () -> postponements.ask(visit.id(), "台风橙色预警，当地交通全部中断", from, from.plusDays(11)));
        byte[] picture = png();
        assertRefused("visits.refused.not-yet", () -> photo(visit.leader(), visit, "a.png", picture, null));
        cast.does(
                cast.inspectionOfficer(),
                visit.id(),
                "postpone-visit",
                Map.of("decision", "refused", "reason", "预警已经解除"));

        photo(visit.leader(), visit, "a.png", picture, null);
        assertThat(desk.photos(seen(visit))).hasSize(1);
    }

    @Test
    void nothingIsTakenOnceTheVisitIsClosed() {
        VisitScript.Running visit = underWay();
        visits.close(visit.id(), "检查对象已退出目录");

        assertRefused(
                "visits.refused.closed",
                () -> script.answers(visit.leader(), visit.id(), script.given("TEO-6", Answer.Value.YES)));
    }

    @Test
    void aSignatureBelowOtherAnswersThanItNamesIsRefused() {
        VisitScript.Running visit = underWay();
        var signature = new FieldWork.NewSignature(
                UUID.randomUUID(),
                1,
                VisitSignature.Party.INSPECTED,
                "李在场",
                "",
                null,
                "a".repeat(64),
                "TEO-6=YES;TEO-15=YES",
                time.clock().instant());

        assertRefused(
                "visits.refused.other-sheet",
                () -> cast.as(visit.leader(), () -> fieldWork.sign(visit.id(), signature, null)));
    }

    /** A submission costs at most 12 statements of our own, however much waited on the phone. */
    @Test
    void anHourOfAnswersCostsAsManyStatementsAsOne() {
        VisitScript.Running visit = underWay();
        int one = cost(visit, 1);
        int many = cost(visit, 300);
        System.out.println("statements: answers of a phone, own: " + one + " for one, " + many + " for 300");

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private int cost(VisitScript.Running visit, int answers) {
        FieldWork.Given[] given = IntStream.range(0, answers)
                .mapToObj(i -> script.given("TEO-6", Answer.Value.YES))
                .toArray(FieldWork.Given[]::new);
        return (int) Statements.of(() -> script.answers(visit.leader(), visit.id(), given)).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("act_"))
                .count();
    }

    private VisitScript.Running underWay() {
        VisitScript.Running visit = script.open(null, false);
        script.declare(visit);
        return visit;
    }

    private void photo(Person person, VisitScript.Running visit, String name, byte[] content, @Nullable String hash) {
        var photo = new FieldWork.NewPhoto(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "TEO-6",
                hash == null ? Sha256.hex(content) : hash,
                time.clock().instant());
        cast.as(person, () -> fieldWork.photo(visit.id(), photo, name, content));
    }

    private static void assertRefused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .as(key)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private Visit seen(VisitScript.Running visit) {
        return desk.see(visit.id(), cast.inspectionOfficer().actor()).visit();
    }

    private VisitDesk.Answers answers(VisitScript.Running visit) {
        return desk.answers(seen(visit));
    }

    private static byte[] png() throws IOException {
        return png(ThreadLocalRandom.current().nextInt());
    }

    private static byte[] png(int colour) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}

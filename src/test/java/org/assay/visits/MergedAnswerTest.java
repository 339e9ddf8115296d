package org.assay.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However answers arrive, early, late, twice, from two phones at once: the same stands in the end, and nothing is lost. */
class MergedAnswerTest {

    private static final Instant BEGINNING = Instant.parse("2019-06-13T01:30:00Z");

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfArrivalDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<Answer> made = answers(random);
        Map<String, MergedAnswer> inOrder = MergedAnswer.of(made);
        List<Answer> arrived = new ArrayList<>(made);
        IntStream.range(0, random.nextInt(10)).forEach(i -> arrived.add(made.get(random.nextInt(made.size()))));
        Collections.shuffle(arrived, random);

        assertThat(MergedAnswer.of(arrived)).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndNothingIsDoubled(int seed) {
        List<Answer> made = answers(new Random(seed));
        List<Answer> twice = new ArrayList<>(made);
        twice.addAll(made);

        assertThat(MergedAnswer.of(twice).values().stream()
                        .flatMap(merged -> merged.history().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onOnePhoneTheLastTapStandsWhateverItsClockShowed(int seed) {
        List<Answer> made = answers(new Random(seed));

        MergedAnswer.of(made).forEach((item, merged) -> {
            Map<UUID, List<Answer>> byPhone = merged.history().stream().collect(Collectors.groupingBy(Answer::device));
            byPhone.values()
                    .forEach(taps -> assertThat(taps).isSortedAccordingTo(Comparator.comparing(Answer::sequence)));
            assertThat(merged.last().values()).contains(merged.current());
            assertThat(merged.differs())
                    .isEqualTo(merged.last().values().stream()
                                    .map(Answer::value)
                                    .distinct()
                                    .count()
                            > 1);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenPhonesTheLaterOfTheirLastTapsStands(int seed) {
        List<Answer> made = answers(new Random(seed));

        MergedAnswer.of(made).forEach((item, merged) -> {
            Map<UUID, Answer> last = new TreeMap<>();
            merged.history().forEach(answer -> last.put(answer.device(), answer));
            assertThat(last.values())
                    .allMatch(answer ->
                            !answer.answeredAt().isAfter(merged.current().answeredAt()));
        });
    }

    /** Only the last tap of a phone speaks for it: what it said before is not lifted above others by a clock set back since. */
    @Test
    void aTapThatWasReplacedNeverStandsAboveAnotherPhone() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Answer ahead = answer(one, one, 1, "TEO-6", Answer.Value.YES, BEGINNING.plusSeconds(3600));
        Answer setRight = answer(one, one, 2, "TEO-6", Answer.Value.NO, BEGINNING.plusSeconds(10));
        Answer correction = answer(other, other, 1, "TEO-6", Answer.Value.YES, BEGINNING.plusSeconds(60));

        MergedAnswer merged =
                MergedAnswer.of(List.of(correction, setRight, ahead)).get("TEO-6");
        assertThat(merged.history()).containsExactly(ahead, setRight, correction);
    }

    /** Phones whose clocks are not ahead: when they send, how often and in which order, changes nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whenARightPhoneSendsDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<Answer> made = answers(random);
        List<Answer> atOnce = made.stream()
                .map(answer -> answer.received(answer.answeredAt()))
                .toList();
        List<Answer> hoursLater = made.stream()
                .map(answer -> answer.received(answer.answeredAt().plusSeconds(random.nextInt(10_000))))
                .toList();

        assertThat(MergedAnswer.of(hoursLater)).isEqualTo(MergedAnswer.of(atOnce));
    }

    /** One that is ahead counts as given when it came in: whoever answers after that, by a right clock, is heard. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aClockAheadIsBelievedUpToItsReceiptOnly(int seed) {
        Random random = new Random(seed);
        UUID wrong = UUID.randomUUID();
        List<Answer> ahead = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> answer(
                                wrong,
                                wrong,
                                i,
                                "TEO-1",
                                Answer.Value.YES,
                                BEGINNING.plusSeconds(random.nextInt(99_999)))
                        .received(BEGINNING.plusSeconds(i)))
                .toList();
        UUID right = UUID.randomUUID();
        Answer correction = answer(right, right, 1, "TEO-1", Answer.Value.NO, BEGINNING.plusSeconds(6))
                .received(BEGINNING.plusSeconds(random.nextInt(99) + 6));
        List<Answer> all = new ArrayList<>(ahead);
        all.add(correction);
        Collections.shuffle(all, random);

        assertThat(MergedAnswer.of(all).get("TEO-1").current()).isEqualTo(correction);
    }

    @Test
    void ofTwoAnswersInTheSameMillisecondTheLaterTapOfThePhoneStands() {
        UUID person = UUID.randomUUID();
        UUID device = UUID.randomUUID();
        Answer first = answer(person, device, 1, "TEO-6", Answer.Value.YES, BEGINNING);
        Answer second = answer(person, device, 2, "TEO-6", Answer.Value.NO, BEGINNING);

        assertThat(MergedAnswer.of(List.of(second, first)).get("TEO-6").current())
                .isEqualTo(second);
    }

    @Test
    void twoInspectorsWhoSeeItDifferentlyAreBothKept() {
        Answer one = answer(UUID.randomUUID(), UUID.randomUUID(), 1, "TEO-6", Answer.Value.YES, BEGINNING);
        Answer other =
                answer(UUID.randomUUID(), UUID.randomUUID(), 1, "TEO-6", Answer.Value.NO, BEGINNING.plusSeconds(5));
        MergedAnswer merged = MergedAnswer.of(List.of(other, one)).get("TEO-6");

        assertThat(merged.current()).isEqualTo(other);
        assertThat(merged.differs()).isTrue();
        assertThat(merged.history()).containsExactly(one, other);
    }

    /** Three people on phones of their own tap through four questions; clocks repeat and go back, sequences go up. */
    private static List<Answer> answers(Random random) {
        List<UUID> people = List.of(new UUID(1, random.nextLong()), new UUID(2, 7), new UUID(-3, random.nextLong()));
        long[] sequences = new long[people.size()];
        List<Answer> made = new ArrayList<>();
        int many = 1 + random.nextInt(40);
        for (int i = 0; i < many; i++) {
            int who = random.nextInt(people.size());
            made.add(answer(
                    people.get(who),
                    new UUID(who == 0 ? 9 : -9, who),
                    ++sequences[who],
                    "TEO-" + (1 + random.nextInt(4)),
                    Answer.Value.values()[random.nextInt(4)],
                    BEGINNING.plusMillis(random.nextInt(6))));
        }
        return made;
    }

    private static Answer answer(UUID person, UUID device, long sequence, String item, Answer.Value value, Instant at) {
        return new Answer(UUID.randomUUID(), person, device, sequence, item, value, "", at);
    }
}

package org.assay.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
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
    void theLastWriterOfEachQuestionStands(int seed) {
        List<Answer> made = answers(new Random(seed));

        MergedAnswer.of(made).forEach((item, merged) -> {
            assertThat(made.stream().filter(answer -> answer.item().equals(item)))
                    .allMatch(answer -> !answer.answeredAt().isAfter(merged.current().answeredAt()));
            assertThat(merged.last().values()).contains(merged.current());
            assertThat(merged.differs())
                    .isEqualTo(merged.last().values().stream().map(Answer::value).distinct().count() > 1);
        });
    }

    @Test
    void ofTwoAnswersInTheSameMillisecondTheLaterTapOfThePhoneStands() {
        UUID person = UUID.randomUUID();
        UUID device = UUID.randomUUID();
        Answer first = answer(person, device, 1, "TEO-6", Answer.Value.YES, BEGINNING);
        Answer second = answer(person, device, 2, "TEO-6", Answer.Value.NO, BEGINNING);

        assertThat(MergedAnswer.of(List.of(second, first)).get("TEO-6").current()).isEqualTo(second);
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

    /** Three people on phones of their own tap through four questions; clocks repeat, sequences go up. */
    private static List<Answer> answers(Random random) {
        List<UUID> people = List.of(new UUID(1, random.nextLong()), new UUID(2, 7), new UUID(-3, random.nextLong()));
        long[] sequences = new long[people.size()];
        List<Answer> made = new ArrayList<>();
        int many = 1 + random.nextInt(40);
        for (int i = 0; i < many; i++) {
            int who = random.nextInt(people.size());
            made.add(answer(
                    people.get(who),
                    new UUID(random.nextBoolean() ? 9 : -9, who),
                    ++sequences[who],
                    "TEO-" + (1 + random.nextInt(4)),
                    Answer.Value.values()[random.nextInt(4)],
                    BEGINNING.plusMillis(random.nextInt(6))));
        }
        return made;
    }

    private static Answer answer(
            UUID person, UUID device, long sequence, String item, Answer.Value value, Instant at) {
        return new Answer(UUID.randomUUID(), person, device, sequence, item, value, "", at);
    }
}

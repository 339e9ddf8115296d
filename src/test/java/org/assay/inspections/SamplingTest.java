package org.assay.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredObject;
import org.assay.registers.RiskClass;
import org.assay.shared.Province;
import org.assay.workflow.Decisions;
import org.assay.workflow.DecisionsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many are drawn of how many, class by class, and which objects a plan draws from. */
class SamplingTest {

    private static final Frame.Leaving NOBODY = (object, matter) -> null;
    private static final Predicate<RegisteredObject> NEVER = object -> false;

    private final Decisions decisions = DecisionsOf.files();
    private final Ratios ratios = new Ratios(decisions);

    SamplingTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "73, 5, 4",
        "15, 5, 1",
        "300, 5, 15",
        "1988, 5, 100",
        "1, 5, 1",
        "0, 5, 0",
        "20, 5, 1",
        "21, 5, 2",
        "7, 100, 7"
    })
    void aShareIsRoundedUpSoThatOneIsDrawnWhereThereIsOne(int population, int percent, int number) {
        assertThat(Sampling.number(population, percent)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "A, false, false, 5",
        "A, true, false, 5",
        "B, false, false, 10",
        "C, true, false, 20",
        "D, false, false, 100",
        "D, true, false, 40",
        "A, false, true, 100",
        "D, true, true, 100"
    })
    void theRatioFollowsTheClassAndTakesClassDAndComplaintsInFull(
            RiskClass riskClass, boolean checked, boolean complaint, int percent) {
        assertThat(ratios.percent(riskClass, checked, complaint)).isEqualTo(percent);
    }

    @Test
    void ofClassDEachIsDrawnWhicheverRowItStandsInAndLessOfThoseThatWereDrawnInTheYear() {
        var objects = new ArrayList<>(objects(10, RiskClass.D));
        objects.addAll(objects(5, RiskClass.C));
        Predicate<RegisteredObject> five = object -> objects.indexOf(object) < 5;
        var frame = Frame.of(List.of(directed(RiskClass.D, "M1")), objects, NOBODY, five, ratios.table());

        assertThat(frame.strata())
                .extracting(Stratum::name, Stratum::size, Stratum::number)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("1-D", 5, 5),
                        org.assertj.core.groups.Tuple.tuple("1-again", 5, 2));
    }

    @Test
    void noObjectsGiveAnEmptyFrameAndNoException() {
        var frame = Frame.of(List.of(row("M1")), List.of(), NOBODY, NEVER, ratios.table());

        assertThat(frame.population()).isZero();
        assertThat(frame.strata()).isEmpty();
        assertThat(frame.least()).isZero();
        assertThat(frame.rows().get(0).quantity()).isZero();
    }

    @Test
    void seventyThreeObjectsOfClassAMakeFourAndTheFloorEight() {
        var frame = Frame.of(List.of(row("M1")), objects(73, RiskClass.A), NOBODY, NEVER, ratios.table());

        assertThat(frame.strata())
                .extracting(Stratum::name, Stratum::size, Stratum::number)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1-A", 73, 4));
        assertThat(frame.least()).isEqualTo(8);
    }

    @Test
    void severalMattersOfSeveralRowsAreOneVisitOfOneObject() {
        var objects = objects(3, RiskClass.B);
        var frame =
                Frame.of(List.of(row("M1", "M2"), directed(RiskClass.B, "M3")), objects, NOBODY, NEVER, ratios.table());

        assertThat(frame.subjects()).hasSize(3).allSatisfy(subject -> {
            assertThat(subject.matters()).containsExactly("M1", "M2", "M3");
            assertThat(subject.strata()).isEqualTo("1-B 2-B");
        });
    }

    @Test
    void aMatterCheckedThisYearIsLeftOutAndTheObjectTooWhenNothingElseIsDue() {
        var objects = objects(2, RiskClass.B);
        Frame.Leaving leaving =
                (object, matter) -> object.label().equals("ORG-1") || matter.equals("M1") ? Pools.CHECKED : null;
        var frame = Frame.of(List.of(row("M1", "M2")), objects, leaving, NEVER, ratios.table());

        assertThat(frame.subjects())
                .extracting(subject -> subject.object().label())
                .containsExactly("ORG-2");
        assertThat(frame.subjects().get(0).matters()).containsExactly("M2");
        assertThat(frame.leftOut())
                .extracting(Frame.LeftOut::label, Frame.LeftOut::matter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ORG-1", "M1"),
                        org.assertj.core.groups.Tuple.tuple("ORG-1", "M2"),
                        org.assertj.core.groups.Tuple.tuple("ORG-2", "M1"));
        assertThat(frame.rows().get(0).objects()).isEqualTo(1);
    }

    @Test
    void anObjectWithAnUpheldComplaintHasAStratumOfItsOwnThatIsTakenInFull() {
        var objects = new ArrayList<>(objects(40, RiskClass.A));
        objects.add(object(41, RiskClass.A, true));
        var frame = Frame.of(List.of(row("M1")), objects, NOBODY, NEVER, ratios.table());

        assertThat(frame.strata())
                .extracting(Stratum::name, Stratum::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1-A", 2),
                        org.assertj.core.groups.Tuple.tuple("1-complaint", 1));
    }

    @Test
    void oneUnannouncedRowMakesTheWholeVisitUnannounced() {
        var unannounced = new PlanRow(
                List.of("M2"),
                List.of(),
                ObjectKind.ORGANIZATION,
                true,
                List.of("C"),
                null,
                null,
                List.of(),
                true,
                1,
                0,
                0);
        var frame = Frame.of(
                List.of(row("M1"), unannounced),
                List.of(object(1, RiskClass.C, false), object(2, RiskClass.A, false)),
                NOBODY,
                NEVER,
                ratios.table());

        assertThat(frame.subjects()).extracting(Subject::unannounced).containsExactly(true, false);
    }

    private static PlanRow row(String... matters) {
        return new PlanRow(
                List.of(matters),
                List.of(),
                ObjectKind.ORGANIZATION,
                false,
                List.of(),
                null,
                null,
                List.of(),
                false,
                1,
                0,
                0);
    }

    private static PlanRow directed(RiskClass riskClass, String... matters) {
        return new PlanRow(
                List.of(matters),
                List.of(),
                ObjectKind.ORGANIZATION,
                true,
                List.of(riskClass.name()),
                null,
                null,
                List.of(),
                false,
                1,
                0,
                0);
    }

    private static List<RegisteredObject> objects(int number, RiskClass riskClass) {
        List<RegisteredObject> objects = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            objects.add(object(i, riskClass, false));
        }
        return objects;
    }

    private static RegisteredObject object(int number, RiskClass riskClass, boolean complaint) {
        return new RegisteredObject(
                UUID.randomUUID(),
                "ORG-" + number,
                ObjectKind.ORGANIZATION,
                "对象" + number,
                "",
                Province.BEIJING,
                null,
                "",
                riskClass,
                Set.of(),
                complaint,
                null,
                null);
    }
}

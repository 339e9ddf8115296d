package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "110101200001010010",
                "440305200103150025",
                "510104200002290038",
                "650103199912310041",
                "610102200206300059"
            })
    void aNumberWhoseCheckHoldsIsAccepted(String number) {
        assertThat(ResidentIdNumber.check(number, TODAY)).isEmpty();
        assertThat(ResidentIdNumber.of(number, TODAY).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"110101199003070013, 1", "110105194912310021, X"})
    void aWrongCheckTellsTheCharacterExpected(String number, String expected) {
        assertThat(ResidentIdNumber.check(number, TODAY)).contains(new CodeFlaw(CodeFlaw.Kind.BAD_CHECK, 18, expected));
    }

    /** The second is the standard's other example, right in its digits but born before 1900. */
    @ParameterizedTest
    @ValueSource(strings = {"320102200102290010", "440524188001010014", "110101202613010015", "110101200000000010"})
    void theBirthDateMustExistAndLieAfter1899(String number) {
        assertThat(ResidentIdNumber.check(number, TODAY)).contains(new CodeFlaw(CodeFlaw.Kind.NO_SUCH_DATE, 7, ""));
    }

    @Test
    void nobodyIsBornAfterToday() {
        LocalDate birthday = LocalDate.of(2002, 6, 30);
        assertThat(ResidentIdNumber.check("610102200206300059", birthday)).isEmpty();
        assertThat(ResidentIdNumber.check("610102200206300059", birthday.minusDays(1)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100, LENGTH, 0",
        "1101O519491231002X, BAD_CHARACTER, 5",
        "11010519491231002Y, BAD_CHARACTER, 18",
        "１10105194912310021, BAD_CHARACTER, 1"
    })
    void aFlawTellsItsKindAndPlace(String number, CodeFlaw.Kind kind, int position) {
        assertThat(ResidentIdNumber.check(number, TODAY))
                .hasValueSatisfying(
                        flaw -> assertThat(flaw).extracting("kind", "position").containsExactly(kind, position));
        assertThatThrownBy(() -> ResidentIdNumber.of(number, TODAY)).isInstanceOf(Refused.class);
    }

    /** 11 is prime, above every digit, and divides no weight: every single change moves the sum. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "510104200002290038", "650103199912310041"})
    void anySingleChangedCharacterIsRefused(String number) {
        for (int i = 0; i < number.length(); i++) {
            for (char other : "0123456789X".toCharArray()) {
                if (other != number.charAt(i)) {
                    assertThat(ResidentIdNumber.check(Codes.changed(number, i, other), TODAY))
                            .isPresent();
                }
            }
        }
    }

    /** Neighbouring weights differ by a factor of 2 modulo 11: a swap of two different digits never goes unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "510104200002290038", "650103199912310041"})
    void anySwapOfTwoDifferentNeighboursIsRefused(String number) {
        for (int i = 0; i < number.length() - 1; i++) {
            if (number.charAt(i) != number.charAt(i + 1)) {
                assertThat(ResidentIdNumber.check(Codes.swapped(number, i), TODAY))
                        .isPresent();
            }
        }
    }

    @Test
    void aSmallXIsForgivenAndTheNumberIsNeverPrintedInFull() {
        ResidentIdNumber number = ResidentIdNumber.of("11010519491231002x", TODAY);
        assertThat(number.value()).isEqualTo("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo("1949-12-31");
        assertThat(number.masked()).isEqualTo("11**************2X").hasSize(18);
        assertThat(number).hasToString(number.masked());
    }
}

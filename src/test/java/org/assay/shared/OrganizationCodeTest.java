package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M000100Y4",
                "MA0T10017",
                "MA1T20022",
                "50001234X",
                "500056780",
                "466001232",
                "MA5T30033",
                "MA6T40049",
                "MA6T50052"
            })
    void aCodeWhoseCheckHoldsIsAccepted(String code) {
        assertThat(OrganizationCode.check(code)).isEmpty();
    }

    @Test
    void theHyphenBeforeTheCheckIsForgiven() {
        assertThat(OrganizationCode.of("m000100y-4")).hasToString("M000100Y4");
    }

    @ParameterizedTest
    @CsvSource({"M000100Y5, BAD_CHECK, 9, 4", "M000100YA, BAD_CHARACTER, 9, ''", "M000-00Y4, BAD_CHARACTER, 5, ''"})
    void aFlawTellsItsPlace(String code, CodeFlaw.Kind kind, int position, String expected) {
        assertThat(OrganizationCode.check(code)).contains(new CodeFlaw(kind, position, expected));
        assertThatThrownBy(() -> new OrganizationCode(code)).isInstanceOf(Refused.class);
    }

    /** 36 characters are counted modulo 11, so the check cannot tell apart those whose values differ by 11, 22 or 33. */
    @ParameterizedTest
    @ValueSource(strings = {"M000100Y4", "50001234X", "MA6T50052"})
    void aChangedCharacterIsRefusedUnlessTheValuesAgreeModuloEleven(String code) {
        for (int i = 0; i < 8; i++) {
            for (char other : ALPHABET.toCharArray()) {
                boolean unseen = value(other) % 11 == value(code.charAt(i)) % 11;
                assertThat(OrganizationCode.check(Codes.changed(code, i, other)).isEmpty())
                        .isEqualTo(unseen);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"M000100Y4", "50001234X", "MA6T50052", "AL000000X"})
    void aSwapIsRefusedUnlessTheValuesAgreeModuloEleven(String code) {
        for (int i = 0; i < 7; i++) {
            boolean unseen = value(code.charAt(i)) % 11 == value(code.charAt(i + 1)) % 11;
            assertThat(OrganizationCode.check(Codes.swapped(code, i)).isEmpty()).isEqualTo(unseen);
        }
    }

    private static int value(char character) {
        return ALPHABET.indexOf(character);
    }
}

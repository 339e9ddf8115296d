package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110108551385082Q",
                "91110000101623741K",
                "911101066976941872",
                "911100004000002370", // sum leaves 0: the check is 0
                "91110000400000114Y", // sum leaves 1: the check is Y
                "91110108MA0T10017U",
                "91310115MA1T20022W",
                "5211000050001234XD",
                "51440000500056780X",
                "123200004660012320",
                "91440300MA5T300337",
                "91510100MA6T40049Q",
                "91610131MA6T50052F"
            })
    void aCodeWhoseCheckHoldsIsAccepted(String code) {
        assertThat(SocialCreditCode.check(code)).isEmpty();
        assertThat(SocialCreditCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({"91350211M0000XUF46, R", "91310115MA1H8R7C6D, 7"})
    void aWrongCheckTellsTheCharacterExpected(String code, String expected) {
        assertThat(SocialCreditCode.check(code)).contains(new CodeFlaw(CodeFlaw.Kind.BAD_CHECK, 18, expected));
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y4Z, 18", "91350100I000100Y43, 9", "O1350100M000100Y43, 1", "9135010SM000100YV3, 8"})
    void aLetterTheStandardLeavesOutIsNamedByItsPlace(String code, int position) {
        assertThat(SocialCreditCode.check(code)).contains(new CodeFlaw(CodeFlaw.Kind.BAD_CHARACTER, position, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y430", "M000100Y4"})
    void eighteenCharactersAreAsked(String code) {
        assertThat(SocialCreditCode.check(code)).contains(new CodeFlaw(CodeFlaw.Kind.LENGTH, 0, "18"));
    }

    @Test
    void smallLettersAndBlanksAroundAreForgiven() {
        assertThat(SocialCreditCode.of(" 91350100m000100y43 ")).isEqualTo(SocialCreditCode.of("91350100M000100Y43"));
    }

    /** 31 is prime and no weight is 0 modulo it, so every single change moves the sum. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "911100004000002370", "91110000400000114Y", "91610131MA6T50052F"})
    void anySingleChangedCharacterIsRefused(String code) {
        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    assertThat(SocialCreditCode.check(Codes.changed(code, i, other)))
                            .isPresent();
                }
            }
        }
    }

    /** Neighbouring weights differ by a factor of 3, so a swap of two different characters never goes unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "911100004000002370", "91110000400000114Y", "91610131MA6T50052F"})
    void anySwapOfTwoDifferentNeighboursIsRefused(String code) {
        IntStream.range(0, code.length() - 1)
                .filter(i -> code.charAt(i) != code.charAt(i + 1))
                .forEach(i -> assertThat(SocialCreditCode.check(Codes.swapped(code, i)))
                        .isPresent());
    }

    @Test
    void aRegistrarMayConfirmAnOldCodeWhoseCheckFails() {
        assertThatThrownBy(() -> SocialCreditCode.of("91350211M0000XUF46"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("shared.refused.code-bad-check"));
        assertThat(SocialCreditCode.confirmed("91350211M0000XUF46").hints())
                .contains(SocialCreditCode.Hint.CHECK_CONFIRMED);
        assertThatThrownBy(() -> SocialCreditCode.confirmed("91350100M000100Y4Z"))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, ''",
        "5211000050001234XD, ''",
        "91310115MA1H8R7C6D, CHECK_CONFIRMED ORGANIZATION_CODE",
        "71990100M000100Y43, CHECK_CONFIRMED UNUSUAL_AUTHORITY UNKNOWN_REGION"
    })
    void whatIsOnlyUnusualIsAHint(String code, String hints) {
        assertThat(SocialCreditCode.confirmed(code).hints())
                .extracting(Enum::name)
                .containsExactly(hints.isEmpty() ? new String[0] : hints.split(" "));
    }
}

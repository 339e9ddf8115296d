package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCodeTest {
    @ParameterizedTest
    @CsvSource({
        "4111010858, REGULAR_HIGHER, BEIJING",
        "4145012104, REGULAR_HIGHER, GUANGXI",
        "4244050853, ADULT_HIGHER, GUANGDONG",
        "3665123456, SECONDARY_VOCATIONAL, XINJIANG"
    })
    void theCodeTellsCategoryAndProvince(String code, SchoolCode.Category category, Province province) {
        assertThat(SchoolCode.check(code)).isEmpty();
        assertThat(SchoolCode.of(" " + code + " ").category()).isEqualTo(category);
        assertThat(SchoolCode.of(code).province()).isEqualTo(province);
    }

    @ParameterizedTest
    @CsvSource({
        "411101085, LENGTH, 0",
        "41110108580, LENGTH, 0",
        "411101085A, BAD_CHARACTER, 10",
        "2111010858, BAD_CHARACTER, 1",
        "4116010858, BAD_CHARACTER, 3",
        "4171010858, BAD_CHARACTER, 3",
        "4111110858, BAD_CHARACTER, 5",
        "4244150853, BAD_CHARACTER, 5"
    })
    void anythingElseIsRefused(String code, CodeFlaw.Kind kind, int position) {
        assertThat(SchoolCode.check(code))
                .hasValueSatisfying(
                        flaw -> assertThat(flaw).extracting("kind", "position").containsExactly(kind, position));
        assertThatThrownBy(() -> SchoolCode.of(code)).isInstanceOf(Refused.class);
    }
}

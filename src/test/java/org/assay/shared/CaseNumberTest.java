package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {
    @Test
    void aNationalCaseBearsTwoZerosForTheProvince() {
        assertThat(CaseNumber.national(CaseNumber.Type.TEO, 2026, 42)).hasToString("TEO-2026-00-00042");
    }

    @ParameterizedTest
    @EnumSource(CaseNumber.Type.class)
    void whatIsWrittenIsReadBack(CaseNumber.Type type) {
        CaseNumber number = new CaseNumber(type, 2019, Province.GUANGDONG.prefix(), 99999);
        assertThat(CaseNumber.of(" " + number.toString().toLowerCase() + " ")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TEO-2026-00-0042",
                "TEO-2026-00-00000",
                "TEO-1026-00-00001",
                "TEO-2026-99-00001",
                "ABC-2026-00-00001",
                "TEO202600000042",
                "TEO-2026-00-000042"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatThrownBy(() -> CaseNumber.of(text))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("shared.refused.code-bad-form"));
    }
}

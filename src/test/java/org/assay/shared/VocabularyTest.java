package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void thirtyTwoAuthoritiesFileColleges() {
        assertThat(Province.values()).hasSize(32);
        assertThat(Stream.of(Province.values()).map(Province::code)).doesNotHaveDuplicates();
        assertThat(Province.XPCC.prefix()).isEqualTo("65");
        assertThat(Province.ofPrefix("650103")).contains(Province.XINJIANG);
    }

    @Test
    void everyCodeFindsItsOwnTerm() {
        assertThat(Province.values())
                .allSatisfy(province -> assertThat(Province.of(province.code())).isSameAs(province));
        assertThat(Field.values())
                .allSatisfy(field -> assertThat(Field.of(field.code())).isSameAs(field));
        assertThatThrownBy(() -> Field.of("elderly care")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Province.find("710000")).isEmpty();
    }

    @Test
    void aTermIsNamedInTheLanguageOfItsReader() {
        assertThat(Field.ELDERLY_CARE.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("养老服务");
        assertThat(Level.L2.in(Locale.UK)).isEqualTo("Intermediate");
        assertThat(Track.GAP.in(Locale.FRANCE)).isEqualTo("Missing certificate");
    }

    @Test
    void identifiersSortInTheOrderTheyWereMade() {
        assertThat(Stream.generate(Ids::next).limit(20_000))
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(7);
                    assertThat(id.variant()).isEqualTo(2);
                });
        UUID id = Ids.next();
        assertThat(id.getMostSignificantBits() >>> 16).isCloseTo(System.currentTimeMillis(), within(1000L));
    }

    @Test
    void aRefusalCarriesItsSentenceAndNoStackTrace() {
        Refused no = new Refused("rounds.refused.closed", "2026-03-02");
        assertThat(no).hasMessage("rounds.refused.closed");
        assertThat(no.args()).containsExactly("2026-03-02");
        assertThat(no.getStackTrace()).isEmpty();
    }
}

package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private record Inner(String z, String a) {}

    private record Outer(String number, Inner inner, List<Inner> all, BigDecimal amount, Map<String, Integer> counts) {}

    @Test
    void everyObjectHasItsKeysSortedHoweverARecordDeclaresThem() {
        var outer = new Outer(
                "1",
                new Inner("x", "y"),
                List.of(new Inner("1", "2")),
                new BigDecimal("80.00"),
                Map.of("b", 1, "a", 2));

        assertThat(CanonicalJson.write(outer))
                .isEqualTo("{\"all\":[{\"a\":\"2\",\"z\":\"1\"}],\"amount\":80.00,\"counts\":{\"a\":2,\"b\":1},"
                        + "\"inner\":{\"a\":\"y\",\"z\":\"x\"},\"number\":\"1\"}");
    }

    @Test
    void aHashIsTheOneEveryOtherProgramFinds() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

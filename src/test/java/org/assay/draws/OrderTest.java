package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However large the pool: the order is that of the whole keys, which anybody can compute with the means of the JDK. */
class OrderTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 511, 512, 513, 1_025, 9_000, 20_000})
    void thePlacesFollowTheWholeKeys(int size) {
        Seed seed = Seed.ofText("size " + size);
        List<String> labels =
                IntStream.range(0, size).mapToObj("O-%05d"::formatted).toList();
        Order order = Order.of(Algorithm.HMAC_SHA256, seed, "", labels);
        List<Integer> expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(place -> seed.key(labels.get(place))))
                .toList();
        assertThat(IntStream.range(0, size).map(order::at).boxed().toList()).isEqualTo(expected);
        if (size > 0) {
            int first = order.at(0);
            assertThat(order.key(first)).isEqualTo(seed.key(labels.get(first)));
        }
    }
}

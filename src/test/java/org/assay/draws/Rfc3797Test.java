package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of RFC 3797, section 6, and its table of the chance that is needed. */
class Rfc3797Test {
    private static final String KEY = "9319./2.5.8.10.12./9.18.26.34.41.45./";

    @ParameterizedTest
    @CsvSource({
        "1, 990DD0A5692A029A98B5E01AA28F3459, 17", "2, 3691E55CB63FCC37914430B2F70B5EC6, 7",
        "3, FE814EDF564C190AC1D25753979990FA, 2", "4, 1863CCACEB568C31D7DDBDF1D4E91387, 16",
        "5, F4AB33DF4889F0AF29C513905BE1D758, 25", "6, 13EAEB529F61ACFB9A29D0BA3A60DE4A, 23",
        "7, 992DB77C382CA2BDB9727001F3CDCCD9, 8", "8, 63AB4258ECA922976811C7F55C383CE7, 24",
        "9, DFBC5AC97CED01B3A6E348E3CC63F40D, 19", "10, 31CB111C4A4EBE9287CEAE16FE51B909, 13",
        "11, 07FA46C122F164C215BBC72793B189A3, 22", "12, AC52F8D75CCBE2E61AFEB3387637D501, 5",
        "13, 53306F73E14FC0B2FBF434218D25948E, 18", "14, B5D1403501A81F9A47318BE7893B347C, 9",
        "15, 85B10B356AA06663EF1B1B407765100A, 1", "16, 3269E6CE559ABD57E2BA6AAB495EB9BD, 4",
        "17, 7FC47794620E0330BE85CE056D6D5294, 12", "18, 9EB4F7906A09214C0D182FC1517E0E65, 15",
        "19, 56CBF501C5D59A52DD167397A182660D, 20", "20, C3A4DBC8CF6BC296B7B8EBBAEFDD2E52, 14",
        "21, 1C0A37507372065A2446DE9C48D4D6D5, 11", "22, 5CE6857D51F2D2F522AC838BA8EF4CEC, 3",
        "23, 92878762DD735EBB9AB44B5C5B526541, 6", "24, C537FBE92CFD863455898C5AFEDFEBAB, 21",
        "25, 7948231A13A62373E7DF553D05ABEFB2, 10"
    })
    void eachPickOfTheExampleIsReproduced(int turn, String digest, int selected) {
        Rfc3797.Pick pick = Rfc3797.picks(KEY, 25).get(turn - 1);
        assertThat(pick.digest()).isEqualTo(digest.toLowerCase(Locale.ROOT));
        assertThat(pick.index() + 1).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource({"20, 18", "25, 22", "30, 25", "35, 28", "40, 30", "50, 34", "60, 37", "75, 40", "100, 44", "120, 47"})
    void theBitsToPickTenAreThoseOfTheTable(int pool, int bits) {
        assertThat(Rfc3797.bits(pool, 10)).isEqualTo(bits);
    }

    @Test
    void aDrawMayNameIt() {
        List<DrawObject> pool = java.util.stream.IntStream.rangeClosed(1, 25)
                .mapToObj(n -> DrawObject.of("P%02d".formatted(n), Map.of()))
                .toList();
        InspectionRule ten = new InspectionRule(List.of(Stratum.all("all", 10)), 0, 0, List.of());
        InspectionResult result = InspectionDraw.of(
                        Algorithm.RFC3797, "P|2020-09-15T10:00:00+08:00|" + KEY, KEY, ten, new Pools(pool, List.of()))
                .result();
        assertThat(result.labels())
                .containsExactly("P17", "P07", "P02", "P16", "P25", "P23", "P08", "P24", "P19", "P13");
        assertThat(result.drawn().get(0).key()).isEqualTo("990dd0a5692a029a98b5e01aa28f3459");
    }

    @Test
    void aPoolThatItsCounterCannotReachIsRefused() {
        assertThatThrownBy(() -> Rfc3797.picks(KEY, 65_537)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.assay.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leading a round costs the database the same however many take part in it. */
@ProcessTest
class StatementsOfARoundTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Test
    void rankingConfirmingAndDecidingCostTheSameForFewAndForMany() {
        var few = led(3);
        var many = led(30);

        System.out.println("statements: steps of a round, own: " + many);
        assertThat(many).isEqualTo(few);
        assertThat(many.get("rank-candidates")).isLessThanOrEqualTo(12);
        assertThat(many.get("confirm-shortlist")).isLessThanOrEqualTo(12);
        // Here the same command publishes the decision with its list; no dossier stands behind these candidates.
        assertThat(many.get("decide-round")).isLessThanOrEqualTo(12);
    }

    /** The statements to our own tables by step; that of the engine are counted where a whole road is walked. */
    private Map<String, Integer> led(int candidates) {
        mover.at(Time.BEGINNING);
        var script = new RoundScript(cast, mover, rounds);
        var round = script.open();
        for (int i = 0; i < candidates; i++) {
            script.recommends(script.enters(round), "%d.%02d".formatted(90, i));
        }
        script.passPeriod();
        Map<String, Integer> costs = new LinkedHashMap<>();
        step(costs, cast.officer(), round.id(), "rank-candidates", Map.of("confirmed", true));
        step(costs, cast.approver(), round.id(), "confirm-shortlist", Map.of("decision", "confirmed"));
        mover.pass(8);
        step(
                costs,
                cast.member(),
                round.id(),
                "decide-round",
                Map.of(
                        "minuteNumber", "纪要〔2019〕9号",
                        "documentNumber", "公告〔2019〕" + round.number(),
                        "reasons", "经专家评审、排序和公示，名单符合公告规定的名额和条件。",
                        "remedy", "对结果不服的，可自公布之日起六十日内申请行政复议。",
                        "exclusions", List.of()));
        return costs;
    }

    private void step(Map<String, Integer> costs, Person person, UUID round, String step, Map<String, Object> answers) {
        var item = cast.item(round, step);
        cast.as(person, () -> {
            var own = Statements.of(() -> inbox.submit(item.id(), answers, null)).stream()
                    .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("act_"))
                    .toList();
            costs.put(step, own.size());
        });
    }
}

package org.assay.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the models say is to be expected after each place where a case waits. */
class StepsAheadTest {

    private final List<StepsAhead.Ahead> all = StepsAhead.of(Expectations.models());

    @Test
    void theNextStepOfTheWayIsExpectedOfItsRole() {
        assertThat(after("recruitment-round", "draft-call")).containsExactly("approve-call:approver");
        assertThat(after("dossier-selection", "check-dossier")).containsExactly("assess-eligibility:case-officer");
        assertThat(after("dossier-selection", "accept-seat")).contains("score-dossier:person");
    }

    @Test
    void whatOnlyLeadsBackIsNotExpectedButWhatFollowsItIs() {
        assertThat(after("recruitment-round", "approve-call")).isEmpty();
        assertThat(after("dossier-selection", "confirm-eligibility")).containsExactly("draw-panel:witness");
        assertThat(after("dossier-selection", "answer-question")).containsExactly("assess-eligibility:case-officer");
    }

    @Test
    void aTimerLeadsOnThroughTheProcessThatCalledItsOwn() {
        assertThat(after("recruitment-round", "closing-day")).containsExactly("rank-candidates:case-officer");
        assertThat(after("recruitment-round", "notice-period-over")).containsExactly("decide-round:meeting-member");
        assertThat(after("reserve-offer", "notice-period-over")).containsExactly("decide-place:meeting-member");
        assertThat(after("reserve-offer", "decide-place")).containsExactly("sign-agreement:organization");
    }

    private List<String> after(String root, String place) {
        return all.stream()
                .filter(each -> each.root().equals(root) && each.waitsAt().equals(place))
                .map(each -> each.step() + ":" + each.candidate())
                .toList();
    }
}

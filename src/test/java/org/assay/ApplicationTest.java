package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ApplicationTest {

    @Autowired
    Cast cast;

    @Autowired
    Inbox inbox;

    @Test
    void theInboxOfSomebodyNewIsEmpty() {
        var auditor = cast.newPerson(org.assay.people.Role.AUDITOR);

        var page = cast.as(auditor, () -> inbox.page(InboxQuery.of(InboxQuery.Scope.MINE)));

        assertThat(page.items()).isEmpty();
    }
}

package org.assay.people;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends the sessions of an account on all nodes, when its password or its roles change. */
@Component
class Sessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.sessions = sessions;
    }

    void end(String username) {
        sessions.ifAvailable(
                store -> store.findByPrincipalName(username).keySet().forEach(store::deleteById));
    }
}

package org.assay.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.workflow.WorkList.NewWork;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;

/** What one command of the engine does to the work list: written at once, when the engine writes its own tables. */
class WorkListSession implements Session {

    private final WorkList workList;
    private final List<NewWork> come = new ArrayList<>();
    private final List<UUID> gone = new ArrayList<>();

    WorkListSession(WorkList workList) {
        this.workList = workList;
    }

    void add(NewWork work) {
        come.add(work);
    }

    /** Work that came and went within the command was never there for anybody. */
    void cancel(UUID id) {
        if (!come.removeIf(work -> work.id().equals(id))) {
            gone.add(id);
        }
    }

    @Override
    public void flush() {
        if (!gone.isEmpty()) {
            workList.cancel(gone);
        }
        if (!come.isEmpty()) {
            workList.add(come);
        }
        gone.clear();
        come.clear();
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** Opens one for each command that touches the work list. */
    record Factory(ObjectProvider<WorkList> workList) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WorkListSession.class;
        }

        @Override
        public Session openSession() {
            return new WorkListSession(workList.getObject());
        }
    }
}

package org.assay.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What is to be expected after the places where a case of one process can wait, through everything it calls. Where the
 * way divides, the way ahead is expected, not the way back and not a detour that only leads back.
 */
final class StepsAhead {

    /** A place to wait at, with the call activities that led there. */
    private record Place(FlowNode node, List<CallActivity> calls) {
        String id() {
            return node.getId();
        }
    }

    /** That work at this step is to be expected once the case goes on from where it waits. */
    record Ahead(String root, String waitsAt, String step, String candidate) {}

    private final Process root;
    private final Map<String, Process> processes;
    private final Map<Place, Set<Place>> next = new LinkedHashMap<>();
    private final Map<Place, Integer> depth = new HashMap<>();
    private final Set<Place> last = new LinkedHashSet<>();

    private StepsAhead(Process root, Map<String, Process> processes) {
        this.root = root;
        this.processes = processes;
        walk();
    }

    /** @param processes all of them by their ids */
    static List<Ahead> of(Map<String, Process> processes) {
        var called = new LinkedHashSet<String>();
        processes
                .values()
                .forEach(process -> process.getModelInstance().getModelElementsByType(CallActivity.class).stream()
                        .map(call -> ((CallActivity) call).getCalledElement())
                        .forEach(called::add));
        return processes.values().stream()
                .filter(process -> !called.contains(process.getId()))
                .flatMap(process -> new StepsAhead(process, processes).expected().stream())
                .toList();
    }

    /** Breadth first, so that the depth of a place is that of the shortest way to it. */
    private void walk() {
        Deque<Place> open = new ArrayDeque<>();
        var first = new LinkedHashSet<Place>();
        follow(start(root, List.of()), first, new LinkedHashSet<>());
        first.forEach(each -> note(each, open, 1));
        while (!open.isEmpty()) {
            var place = open.remove();
            var found = new LinkedHashSet<Place>();
            if (followAll(place.node(), place.calls(), found, new LinkedHashSet<>())) {
                last.add(place);
            }
            next.put(place, found);
            found.stream()
                    .filter(each -> !depth.containsKey(each))
                    .toList()
                    .forEach(each -> note(each, open, depth.getOrDefault(place, 0) + 1));
        }
    }

    private void note(Place place, Deque<Place> open, int deep) {
        depth.put(place, deep);
        open.add(place);
    }

    /** Goes on through what happens by itself until the case waits again. @return whether the case may end on the way */
    private boolean follow(Place at, Set<Place> found, Set<Place> seen) {
        if (!seen.add(at)) {
            return false;
        }
        var node = at.node();
        if (node instanceof UserTask || node instanceof IntermediateCatchEvent) {
            found.add(at);
            return false;
        }
        if (node instanceof CallActivity call && processes.containsKey(call.getCalledElement())) {
            var calls = new ArrayList<>(at.calls());
            calls.add(call);
            return follow(start(processes.get(call.getCalledElement()), List.copyOf(calls)), found, seen);
        }
        if (!(node instanceof EndEvent)) {
            return followAll(node, at.calls(), found, seen);
        }
        if (at.calls().isEmpty()) {
            return true;
        }
        int caller = at.calls().size() - 1;
        return followAll(at.calls().get(caller), at.calls().subList(0, caller), found, seen);
    }

    private boolean followAll(FlowNode from, List<CallActivity> calls, Set<Place> found, Set<Place> seen) {
        boolean ends = false;
        for (SequenceFlow flow : from.getOutgoing()) {
            ends |= follow(new Place(flow.getTarget(), List.copyOf(calls)), found, seen);
        }
        return ends;
    }

    private static Place start(Process process, List<CallActivity> calls) {
        FlowNode start = process.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .findFirst()
                .orElseThrow();
        return new Place(start, calls);
    }

    private List<Ahead> expected() {
        List<Ahead> found = new ArrayList<>();
        next.forEach((place, after) -> after.stream()
                .filter(step -> step.node() instanceof UserTask && isExpected(place, step))
                .map(step -> new Ahead(root.getId(), place.id(), step.id(), candidate(step)))
                .forEach(found::add));
        return found;
    }

    private boolean isExpected(Place place, Place step) {
        return isDetour(place) ? !place.equals(step) : deep(step) > deep(place) && !isDetour(step);
    }

    /** Whether every way from there leads back. */
    private boolean isDetour(Place place) {
        return !last.contains(place)
                && next.getOrDefault(place, Set.of()).stream().allMatch(each -> deep(each) <= deep(place));
    }

    private int deep(Place place) {
        return depth.getOrDefault(place, 0);
    }

    private static String candidate(Place step) {
        var group = ((UserTask) step.node()).getCamundaCandidateGroups();
        return group == null ? "person" : group;
    }
}

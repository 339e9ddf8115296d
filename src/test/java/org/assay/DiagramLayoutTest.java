package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are drawn to be read: flows run straight and cross nothing, words stand clear of shapes and flows. */
class DiagramLayoutTest {

    /** A stretch of a flow, with the shapes it joins. */
    record Stretch(String flow, Line2D line, Set<String> joins) {}

    /** A shape or the words of an element. */
    record Box(String of, Rectangle2D area) {}

    static Stream<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsRunStraightAndCrossNothing(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var stretches = stretches(model);
        List<String> flaws = new ArrayList<>();
        for (var one : stretches) {
            if (one.line().getX1() != one.line().getX2()
                    && one.line().getY1() != one.line().getY2()) {
                flaws.add(one.flow() + " is slanted");
            }
            for (var other : stretches) {
                if (!one.flow().equals(other.flow()) && cross(one.line(), other.line())) {
                    flaws.add(one.flow() + " crosses " + other.flow());
                }
            }
            for (var shape : shapes(model)) {
                if (!one.joins().contains(shape.of()) && one.line().intersects(inner(shape.area()))) {
                    flaws.add(one.flow() + " runs through " + shape.of());
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void wordsStandClearOfShapesFlowsAndEachOther(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var labels = labels(model);
        List<String> flaws = new ArrayList<>();
        for (var label : labels) {
            for (var shape : shapes(model)) {
                if (!shape.of().equals(label.of()) && label.area().intersects(inner(shape.area()))) {
                    flaws.add("The words of " + label.of() + " lie on " + shape.of());
                }
            }
            for (var stretch : stretches(model)) {
                if (stretch.line().intersects(inner(label.area()))) {
                    flaws.add("The words of " + label.of() + " lie on " + stretch.flow());
                }
            }
            for (var other : labels) {
                if (!other.of().equals(label.of()) && label.area().intersects(inner(other.area()))) {
                    flaws.add("The words of " + label.of() + " lie on those of " + other.of());
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    private static boolean cross(Line2D one, Line2D other) {
        boolean flat = one.getY1() == one.getY2();
        if (!flat || other.getX1() != other.getX2()) {
            return false;
        }
        return inside(other.getX1(), one.getX1(), one.getX2()) && inside(one.getY1(), other.getY1(), other.getY2());
    }

    private static boolean inside(double value, double from, double to) {
        return value > Math.min(from, to) && value < Math.max(from, to);
    }

    private static Rectangle2D inner(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX() + 1, area.getY() + 1, area.getWidth() - 2, area.getHeight() - 2);
    }

    private static List<Stretch> stretches(BpmnModelInstance model) {
        List<Stretch> found = new ArrayList<>();
        for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                Set<String> joins = new HashSet<>(
                        Set.of(flow.getSource().getId(), flow.getTarget().getId()));
                if (flow.getSource() instanceof BoundaryEvent event) {
                    joins.add(event.getAttachedTo().getId());
                }
                var points = List.copyOf(edge.getWaypoints());
                for (int i = 0; i + 1 < points.size(); i++) {
                    var from = points.get(i);
                    var to = points.get(i + 1);
                    found.add(new Stretch(
                            flow.getId(), new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()), joins));
                }
            }
        }
        return found;
    }

    private static List<Box> shapes(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .map(shape -> box(shape.getBpmnElement(), shape.getBounds()))
                .toList();
    }

    private static List<Box> labels(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnLabel.class).stream()
                .filter(label -> label.getBounds() != null)
                .map(label -> box(element(label), label.getBounds()))
                .toList();
    }

    private static BaseElement element(BpmnLabel label) {
        var parent = Objects.requireNonNull(label.getParentElement());
        return parent instanceof BpmnShape shape ? shape.getBpmnElement() : ((BpmnEdge) parent).getBpmnElement();
    }

    private static Box box(BaseElement of, Bounds bounds) {
        return new Box(
                of.getId(),
                new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
    }
}

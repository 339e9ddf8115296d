package org.assay.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.ledger.FactProof;
import org.assay.ledger.Proofs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts a published result rests on: its publication and the last decision on a correction; and whether it still says what they say. */
@Component
@Transactional(readOnly = true)
public class ResultProofs {

    private static final String PUBLISHED = "result-published";
    private static final String CORRECTED = "correction-decided";

    private final Proofs proofs;
    private final JsonMapper json = JsonMapper.builder().build();

    ResultProofs(Proofs proofs) {
        this.proofs = proofs;
    }

    /**
     * What a result rests on.
     *
     * @param facts the publication first
     * @param departures what is shown otherwise than the record has it: names of fields, such as {@code result}
     */
    public record Proven(List<FactProof> facts, List<String> departures) {}

    public Proven of(
            PublishedResult result, List<PublishedResult.Line> lines, List<PublishedResult.Corrected> corrections) {
        var found = proofs.each(result.id(), PUBLISHED, CORRECTED);
        return new Proven(
                Stream.of(PUBLISHED, CORRECTED)
                        .flatMap(kind -> Optional.ofNullable(found.get(kind)).stream())
                        .toList(),
                departures(result, lines, corrections, found));
    }

    private List<String> departures(
            PublishedResult result,
            List<PublishedResult.Line> lines,
            List<PublishedResult.Corrected> corrections,
            Map<String, FactProof> found) {
        var publication = found.get(PUBLISHED);
        List<String> departures = new ArrayList<>();
        if (publication == null) {
            return departures;
        }
        var then = json.readTree(publication.content());
        compare(departures, "number", then.path("number"), result.number());
        compare(departures, "object", then.path("object"), result.objectLabel());
        compare(departures, "object", then.path("name"), result.objectName());
        compare(departures, "province", then.path("province"), result.province().code());
        compare(departures, "visited-on", then.path("visitedOn"), result.visitedOn());
        compare(departures, "publish-due", then.path("due"), result.publishDue());
        compare(departures, "bodies", text(then.path("bodies")), String.join(" ", result.bodies()));
        compare(
                departures,
                "matters",
                text(then.path("matters")),
                String.join(
                        " ",
                        result.matters().stream()
                                .map(PublishedResult.Matter::code)
                                .toList()));
        compare(
                departures,
                "findings",
                then.path("findings")
                        .valueStream()
                        .map(ResultProofs::line)
                        .toList()
                        .toString(),
                lines.stream().map(ResultProofs::line).toList().toString());
        var correction = found.get(CORRECTED);
        var last = correction == null ? then : json.readTree(correction.content());
        // Corrections decided before the record kept the class say nothing of it.
        if (correction == null || last.has("corrections")) {
            compare(departures, "result", last.path("result"), result.result().name());
            compare(
                    departures,
                    "corrections",
                    String.valueOf(last.path("corrections").asInt(0)),
                    String.valueOf(result.corrections()));
        }
        if (correction != null && last.has("corrections")) {
            compare(
                    departures,
                    "trail",
                    last.path("note").asString(),
                    corrections.isEmpty()
                            ? ""
                            : corrections.get(corrections.size() - 1).note());
        }
        return departures.stream().distinct().toList();
    }

    private static String line(JsonNode line) {
        return String.join(
                " ",
                line.path("number").asString(),
                line.path("matter").asString(),
                line.path("item").asString(),
                line.path("severity").asString(),
                line.path("due").asString());
    }

    private static String line(PublishedResult.Line line) {
        return String.join(
                " ",
                String.valueOf(line.number()),
                line.matterCode(),
                line.item(),
                line.severity().name(),
                line.firstDueOn().toString());
    }

    private static String text(JsonNode texts) {
        return String.join(" ", texts.valueStream().map(JsonNode::asString).toList());
    }

    private static void compare(List<String> departures, String field, JsonNode then, Object now) {
        compare(departures, field, then.asString(), now.toString());
    }

    private static void compare(List<String> departures, String field, String then, String now) {
        if (!then.equals(now)) {
            departures.add(field);
        }
    }
}

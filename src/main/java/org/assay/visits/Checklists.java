package org.assay.visits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assay.registers.ObjectKind;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is asked on the spot, by kind of object; a visit keeps to the version it began with. */
@Component
class Checklists {

    private static final String FILES = "classpath*:checklists/*.json";

    private record Version(int version, List<CheckItem> items) {}

    private final TreeMap<Integer, Version> versions = new TreeMap<>();

    Checklists(JsonMapper json) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream text = file.getInputStream()) {
                Version read = json.readValue(text, Version.class);
                versions.put(read.version(), read);
            } catch (IOException e) {
                throw new UncheckedIOException(file.getDescription(), e);
            }
        }
    }

    int newest() {
        return versions.lastKey();
    }

    /** The questions of a visit: those of its matters, and all of its kind when a matter has none of its own. */
    List<CheckItem> of(Visit visit) {
        return of(
                visit.checklistVersion(),
                visit.object().kind(),
                visit.matters().stream().map(matter -> matter.code()).toList());
    }

    List<CheckItem> of(int version, ObjectKind kind, Collection<String> matters) {
        List<CheckItem> all = Objects.requireNonNull(versions.get(version), "versions are kept").items().stream()
                .filter(item -> item.kind() == kind)
                .toList();
        var mapped = all.stream().flatMap(item -> item.matters().stream()).collect(Collectors.toSet());
        if (!mapped.containsAll(matters)) {
            return all;
        }
        Predicate<CheckItem> belongs =
                item -> item.matters().isEmpty() || item.matters().stream().anyMatch(matters::contains);
        return all.stream().filter(belongs).toList();
    }
}

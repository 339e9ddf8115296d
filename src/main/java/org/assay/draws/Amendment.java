package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What followed after the draw: an inspector or an object left, and the next in the same order took the place. The result of
 * the draw itself stays as it is.
 *
 * @param number 1 for the first of a draw
 * @param previousSha256 hash of the text before it: of the result or of the last amendment
 * @param at to the second, with the offset of Beijing
 * @param object whose inspector leaves, or the object that leaves
 * @param leaves the inspector who leaves; null when an object does
 * @param reason in words, for everybody to read
 * @param drawn objects that take the place of an object
 * @param teams the teams as they are from now on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Amendment(
        int number,
        String previousSha256,
        String at,
        Kind kind,
        String object,
        @Nullable String leaves,
        String reason,
        List<Drawn> drawn,
        List<Team> teams) {
    /** Who left. */
    public enum Kind {
        @JsonProperty("inspector")
        INSPECTOR,

        @JsonProperty("object")
        OBJECT
    }

    public Amendment {
        drawn = drawn == null ? List.of() : List.copyOf(drawn);
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    /** The same, bound to the text before it. */
    Amendment after(String previous) {
        return new Amendment(number, previous, at, kind, object, leaves, reason, drawn, teams);
    }

    /** What is known before the next in order is looked for. */
    record Request(String previousSha256, String at, String object, String reason) {}
}

package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who inspects an object.
 *
 * @param members in the order of chance
 * @param leader the first of them who is qualified to lead, else the first; null when nobody was found
 * @param skipped who stood before the last member in the order and was passed over, with the first reason
 * @param lacking how many members could not be found, 0 for a full team
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Team(
        String object, List<Member> members, @Nullable String leader, List<Skip> skipped, int lacking) {
    /** A member. @param key what the order follows, 64 hexadecimal digits */
    public record Member(String label, String key) {}

    /**
     * Somebody passed over.
     *
     * @param reason the published name of the demand, or the ground of the recusal
     * @param salt what opens a recusal that the frozen pool holds closed; null for everything else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skip(
            String label, String reason, @Nullable String salt) {
        public Skip(String label, String reason) {
            this(label, reason, null);
        }
    }

    public Team {
        members = members == null ? List.of() : List.copyOf(members);
        skipped = skipped == null ? List.of() : List.copyOf(skipped);
    }

    public List<String> labels() {
        return members.stream().map(Member::label).toList();
    }

    @JsonIgnore
    public boolean isFull() {
        return lacking == 0;
    }
}

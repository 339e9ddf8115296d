package org.assay.draws;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assay.shared.Sha256;

/**
 * Tells a draw whom an object must not meet, without telling the public anything of those who never came into question.
 *
 * <p>The frozen pool holds of each recusal only SHA-256 of {@code object|inspector|ground|salt}. A recusal that mattered is
 * opened by its ground and salt in the result; nobody can open one that was not committed to, and the others stay closed.
 */
final class Recusals {
    /** Every ground there is, each with a text of its own. */
    static final List<String> GROUNDS = List.of(Inspector.OWN_UNIT, Inspector.DECLARED, Inspector.SAME_EMPLOYER);

    /** Only those that stand open in the pool itself. */
    static final Recusals OPEN = new Recusals((object, inspector) -> Optional.empty());

    private final BiFunction<String, String, Optional<String>> salts;

    private Recusals(BiFunction<String, String, Optional<String>> salts) {
        this.salts = salts;
    }

    /** For the house, which can open each. */
    static Recusals of(DrawSecret secret) {
        return new Recusals((object, inspector) -> Optional.of(secret.salt(object, inspector)));
    }

    /** For everybody else: those that these teams open. */
    static Recusals opened(Collection<Team> teams) {
        Map<String, String> salts = new HashMap<>();
        for (Team team : teams) {
            for (Team.Skip skip : team.skipped()) {
                if (skip.salt() != null) {
                    salts.put(team.object() + "|" + skip.label(), skip.salt());
                }
            }
        }
        return new Recusals((object, inspector) -> Optional.ofNullable(salts.get(object + "|" + inspector)));
    }

    /** Why this inspector must not meet this object, if so. */
    Optional<Team.Skip> between(Inspector inspector, String object) {
        String open = inspector.conflicts().get(object);
        if (open != null) {
            return Optional.of(new Team.Skip(inspector.label(), open));
        }
        if (inspector.recusals().isEmpty()) {
            return Optional.empty();
        }
        return salts.apply(object, inspector.label())
                .flatMap(salt -> GROUNDS.stream()
                        .filter(ground ->
                                inspector.recusals().contains(closed(object, inspector.label(), ground, salt)))
                        .map(ground -> new Team.Skip(inspector.label(), ground, salt))
                        .findFirst());
    }

    /** The same inspector as everybody may see one: each conflict closed. @throws IllegalArgumentException for another ground */
    static Inspector close(Inspector inspector, DrawSecret secret) {
        List<String> closed = inspector.conflicts().entrySet().stream()
                .map(conflict -> {
                    if (!GROUNDS.contains(conflict.getValue())) {
                        throw new IllegalArgumentException("No ground of a recusal is called " + conflict.getValue());
                    }
                    String salt = secret.salt(conflict.getKey(), inspector.label());
                    return closed(conflict.getKey(), inspector.label(), conflict.getValue(), salt);
                })
                .toList();
        return inspector.withRecusals(closed);
    }

    private static String closed(String object, String inspector, String ground, String salt) {
        return Sha256.hex(object + "|" + inspector + "|" + ground + "|" + salt);
    }
}

package org.assay.draws;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Does a draw again from its bundle alone and says whether it agrees, or names the first thing that does not. */
public final class BundleCheck {
    private final Map<String, Part> texts = new LinkedHashMap<>();
    private final List<Part> parts;
    private @Nullable Pools pools;

    private BundleCheck(List<Part> parts) {
        this.parts = parts;
        parts.forEach(part -> texts.put(part.name(), part));
    }

    /** @param commitmentSha256 the hash that was published; null when only the bundle itself is asked */
    public static Verdict of(byte[] file, @Nullable String commitmentSha256) {
        if (file.length > BundleReader.LARGEST) {
            return Verdict.of("too-large", file.length >> 20, BundleReader.LARGEST >> 20);
        }
        BundleReader.Read read = BundleReader.read(file);
        return read.refusal() != null
                ? read.refusal()
                : new BundleCheck(read.parts()).verdict(Optional.ofNullable(commitmentSha256));
    }

    private Verdict verdict(Optional<String> published) {
        if (!parts.get(0).name().equals(Part.COMMITMENT)) {
            return Verdict.of("part-missing", Part.COMMITMENT);
        }
        for (Part part : parts) {
            if (!part.isWhole()) {
                return Verdict.of("hash", part.name());
            }
        }
        String reading = Part.COMMITMENT;
        try {
            Commitment commitment = read(Part.COMMITMENT, Commitment.class);
            String sha256 = parts.get(0).sha256();
            if (commitment.format() != Commitment.FORMAT) {
                return Verdict.of("unreadable", Part.COMMITMENT);
            }
            if (published.isPresent() && !published.get().equals(sha256)) {
                return Verdict.of("other-draw", sha256, published.get());
            }
            Optional<Verdict> wrong = pools(commitment).or(() -> nonce(commitment));
            if (wrong.isPresent()) {
                return wrong.get();
            }
            if (!texts.containsKey(Part.RESULT)) {
                return Verdict.of(
                        texts.containsKey(Part.NONCE) ? "good-nonced" : "good-committed", commitment.planId(), sha256);
            }
            reading = Part.RESULT;
            return again().orElseGet(() -> Verdict.of("good-drawn", commitment.planId(), sha256));
        } catch (RuntimeException unreadable) {
            return Verdict.of("unreadable", reading);
        }
    }

    /** Which texts there must be follows from the commitment: its pools, then nonce, result and amendments in turn. */
    private Optional<Verdict> pools(Commitment commitment) {
        List<String> order = new java.util.ArrayList<>(List.of(Part.COMMITMENT));
        commitment.pools().forEach(pool -> order.add(pool.name()));
        order.add(Part.NONCE);
        order.add(Part.RESULT);
        for (int i = 0; i < parts.size(); i++) {
            String wanted = i < order.size() ? order.get(i) : Part.AMENDMENT + (i - order.size() + 1);
            if (!parts.get(i).name().equals(wanted)) {
                boolean later = order.contains(parts.get(i).name())
                        || parts.get(i).name().startsWith(Part.AMENDMENT);
                return Optional.of(
                        later
                                ? Verdict.of("part-missing", wanted)
                                : Verdict.of("part-unknown", parts.get(i).name()));
            }
        }
        if (parts.size() > 1 && parts.size() < 1 + commitment.pools().size()) {
            return Optional.of(Verdict.of("part-missing", order.get(parts.size())));
        }
        return commitment.pools().stream()
                .filter(seal -> texts.containsKey(seal.name()))
                .filter(seal -> !part(seal.name()).sha256().equals(seal.sha256()) || size(seal.name()) != seal.size())
                .map(seal -> Verdict.of("seal", seal.name()))
                .findFirst();
    }

    private int size(String pool) {
        return switch (pool) {
            case Part.OBJECTS -> pools(texts).objects().size();
            case Part.INSPECTORS -> pools(texts).inspectors().size();
            default -> read(pool, CandidatePool.class).pool().size();
        };
    }

    /** Read once; there may be a million objects. */
    private Pools pools(Map<String, Part> from) {
        Pools known = pools == null ? Recomputed.pools(from) : pools;
        pools = known;
        return known;
    }

    private Optional<Verdict> nonce(Commitment commitment) {
        if (!texts.containsKey(Part.NONCE)) {
            return Optional.empty();
        }
        NonceRecord nonce = read(Part.NONCE, NonceRecord.class);
        if (OffsetDateTime.parse(commitment.committedAt()).isAfter(OffsetDateTime.parse(commitment.time()))) {
            return Optional.of(Verdict.of("committed-late", commitment.committedAt(), commitment.time()));
        }
        if (!nonce.commitmentSha256().equals(part(Part.COMMITMENT).sha256())
                || !nonce.planId().equals(commitment.planId())) {
            return Optional.of(Verdict.of("nonce-of-other"));
        }
        if (OffsetDateTime.parse(nonce.enteredAt()).isBefore(OffsetDateTime.parse(commitment.time()))) {
            return Optional.of(Verdict.of("nonce-early", nonce.enteredAt(), commitment.time()));
        }
        if (!commitment.isSealedBy(nonce.nonce())) {
            return Optional.of(Verdict.of("nonce-seal"));
        }
        ExpectedValue expected = commitment.value();
        return Nonces.isWhole(nonce.nonce(), commitment.algorithm())
                        && (expected == null || expected.fits(commitment.called(nonce.nonce())))
                ? Optional.empty()
                : Optional.of(Verdict.of("nonce-form"));
    }

    private Optional<Verdict> again() {
        Recomputed again = Recomputed.of(texts, Recusals.opened(teams()), this::pools);
        Optional<Verdict> wrong = Difference.between(CanonicalJson.write(again.result()), text(Part.RESULT))
                .map(one -> Verdict.of("result", one.path(), one.expected(), one.found()));
        if (wrong.isPresent()) {
            return wrong;
        }
        String previous = part(Part.RESULT).sha256();
        for (Part part : parts) {
            if (part.name().startsWith(Part.AMENDMENT)) {
                wrong = amended(part, previous, again.inspection());
                previous = part.sha256();
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    /** The teams the bundle speaks of, from its draw to its last amendment. */
    private List<Team> teams() {
        InspectionResult drawn = read(Part.RESULT, DrawResult.class).inspection();
        List<Team> teams = new java.util.ArrayList<>(drawn == null ? List.of() : drawn.teams());
        for (Part part : parts) {
            if (part.name().startsWith(Part.AMENDMENT)) {
                teams.addAll(amendedTeams(part.name()));
            }
        }
        return teams;
    }

    /** None where an amendment cannot be read: when its turn comes, that is what is said of it. */
    private List<Team> amendedTeams(String name) {
        try {
            return read(name, Amendment.class).teams();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private Optional<Verdict> amended(Part part, String previous, @Nullable InspectionDraw draw) {
        try {
            Amendment amendment = read(part.name(), Amendment.class);
            Amendment expected = Objects.requireNonNull(draw).repeat(amendment).after(previous);
            return Difference.between(CanonicalJson.write(expected), text(part.name()))
                    .map(one -> Verdict.of("amendment", part.name(), one.path(), one.expected(), one.found()));
        } catch (RuntimeException impossible) {
            return Optional.of(Verdict.of("unreadable", part.name()));
        }
    }

    private <T> T read(String name, Class<T> type) {
        return Recomputed.read(texts, name, type);
    }

    private Part part(String name) {
        return Objects.requireNonNull(texts.get(name));
    }

    private String text(String name) {
        return part(name).shown().orElseThrow();
    }
}

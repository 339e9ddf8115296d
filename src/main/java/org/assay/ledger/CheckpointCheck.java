package org.assay.ledger;

import java.util.Iterator;
import java.util.Optional;
import org.assay.ledger.note.SignedNote;
import org.assay.ledger.note.SigningKey;
import org.assay.ledger.note.TreeHead;
import org.assay.ledger.tree.Hash;
import org.jspecify.annotations.Nullable;

/** Holds the signed states, and one that somebody kept, against the tree while it grows again. */
final class CheckpointCheck {

    private final Iterator<Checkpoint> stored;
    private final Optional<TreeHead> kept;
    private final SigningKey key;
    private final Findings findings;
    private @Nullable Checkpoint next;
    private long count;
    private long wrongRoots;
    private long firstWrong;

    /** @param stored in the order of their sizes */
    CheckpointCheck(Iterator<Checkpoint> stored, Optional<SignedNote> kept, SigningKey key, Findings findings) {
        this.stored = stored;
        this.kept = kept.map(note -> TreeHead.parse(note.text()));
        this.key = key;
        this.findings = findings;
        forward();
        kept.filter(note -> !isOurs(note)).ifPresent(note -> findings.add("kept-signature"));
    }

    /** The tree has reached this size with this root. */
    void reached(long size, Hash root) {
        while (next != null && next.size() <= size) {
            check(next, size, root);
            forward();
        }
        kept.filter(head -> head.size() == size && !head.root().equals(root))
                .ifPresent(head -> findings.add("kept-root", head.size()));
    }

    /** Whether the tree has to be known at this size. */
    boolean asksFor(long size) {
        return next != null && next.size() <= size
                || kept.map(head -> head.size() == size).orElse(false);
    }

    /** The tree ends here. @return how many signed states there are */
    long finish(long size) {
        while (next != null) {
            findings.add("beyond", next.size(), size);
            forward();
        }
        kept.filter(head -> head.size() > size).ifPresent(head -> findings.add("kept-beyond", head.size(), size));
        if (wrongRoots > 0) {
            findings.add("root", firstWrong, wrongRoots - 1);
        }
        return count;
    }

    private void check(Checkpoint checkpoint, long size, Hash root) {
        if (checkpoint.size() < size || !checkpoint.root().equals(root)) {
            firstWrong = wrongRoots++ == 0 ? checkpoint.size() : firstWrong;
        }
        try {
            var note = SignedNote.parse(checkpoint.note());
            var head = TreeHead.parse(note.text());
            if (head.size() != checkpoint.size() || !head.root().equals(checkpoint.root())) {
                findings.add("note", checkpoint.size());
            } else if (!isOurs(note)) {
                findings.add("signature", checkpoint.size());
            }
        } catch (IllegalArgumentException unreadable) {
            findings.add("signature", checkpoint.size());
        }
    }

    /** The ledger may have had another name when it signed, but never another key. */
    private boolean isOurs(SignedNote note) {
        String origin = TreeHead.parse(note.text()).origin();
        return key.verifier(origin).hasSigned(note);
    }

    private void forward() {
        next = stored.hasNext() ? stored.next() : null;
        count += next == null ? 0 : 1;
    }
}

package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.note.SignedNote;
import org.assay.ledger.note.SigningKey;
import org.assay.ledger.note.TreeHead;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.Merkle;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Somebody with all power over the database changes something: it is found, and named. */
@ProcessTest
class VerificationTest {

    private static final int SIZE = 600;

    @Autowired
    Environment environment;

    private LedgerOfItsOwn ledger;
    private List<UUID> facts;

    @BeforeEach
    void begin() {
        ledger = new LedgerOfItsOwn(environment);
        facts = ledger.facts(SIZE - 100);
        ledger.sequencer.run();
        ledger.facts(100);
        ledger.sequencer.run();
    }

    @AfterEach
    void end() {
        ledger.close();
    }

    private Report report() {
        return ledger.verification.run();
    }

    private List<String> found() {
        return report().findings().stream()
                .map(finding -> finding.key().replace("ledger.finding.", "") + " " + String.join(" ", finding.args()))
                .toList();
    }

    private String leaf(long index) {
        return String.valueOf(ledger.leaves.at(index).orElseThrow().fact());
    }

    @Test
    void aLedgerNobodyTouchedIsSound() {
        ledger.facts(3);

        assertThat(report()).isEqualTo(new Report(SIZE, 2, 3, List.of(), 0));
    }

    @Test
    void aFactWhoseKeysWereOnceWrittenInAnotherOrderStaysSoundBecauseItsBytesCount() {
        ledger.saying("{\"number\":\"TEO-2019-00-00001\",\"actor\":\"written before keys were sorted\"}");
        ledger.sequencer.run();

        assertThat(report().findings()).isEmpty();
        assertThat(report().entries()).isEqualTo(SIZE + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "time, 'at = at + interval ''1 microsecond'''",
        "kind, 'kind = ''dossier-accepted'''",
        "case, 'case_id = gen_random_uuid()'",
        "actor, 'actor = gen_random_uuid()'",
        "actor, 'actor = null'",
        "content, 'content = replace(content, ''TEO'', ''TEP'')'",
        "content, 'content = ''x'', hash = sha256(''x'')'"
    })
    void aChangedValueIsNamed(String value, String change) {
        ledger.falsify("update ledger_fact set " + change + " where id = ?", facts.get(7));

        assertThat(found()).singleElement().asString().startsWith("value." + value + " 7 " + facts.get(7) + " ");
    }

    @Test
    void aChangedHashBesideTheContentIsNamed() {
        ledger.falsify("update ledger_fact set hash = 'x' where id = ?", facts.get(7));

        assertThat(found()).containsExactly("content-hash 7 " + facts.get(7));
    }

    /** Its number of transaction says that it is old: no sequencer takes it up, and yet it would stand in the case. */
    @Test
    void aFactThatWasSlippedInIsNamed() {
        UUID id = UUID.randomUUID();
        UUID caseId = UUID.randomUUID();
        ledger.falsify("""
                insert into ledger_fact (id, at, kind, case_id, content, hash, written)
                values (?, timestamptz '2019-05-06 09:02+08', 'decision-made', ?, '{}', sha256('{}'), '3')""", id, caseId);
        ledger.sequencer.run();
        ledger.facts(2);

        assertThat(found()).containsExactly("unplaced " + id + " decision-made 2019-05-06T01:02:00.000000Z " + caseId);
        assertThat(report().waiting()).isEqualTo(2);
        assertThat(report().isSound()).isFalse();
    }

    @Test
    void aFactWhoseEntryWasTakenAwayIsNamedToo() {
        ledger.falsify("delete from ledger_leaf where place = 599");

        assertThat(found()).hasSize(2).first().isEqualTo("missing 599 599");
        assertThat(found().get(1)).startsWith("unplaced ");
    }

    /** A copy that was restored elsewhere counts its transactions anew: what waits there is new, and was not slipped in. */
    @Test
    void whatWaitsInARestoredLedgerIsNotTakenForSlippedIn() {
        ledger.falsify("update ledger_sequence set horizon = '9000000000'");
        ledger.facts(2);

        assertThat(report()).isEqualTo(new Report(SIZE, 2, 2, List.of(), 0));
    }

    @Test
    void aDeletedFactIsNamed() {
        ledger.falsify("delete from ledger_fact where id = ?", facts.get(300));

        assertThat(found())
                .containsExactly("deleted 300 " + facts.get(300) + " dossier-submitted 2019-05-06T01:05:00.000000Z");
    }

    @Test
    void aFactDeletedWithItsLeafIsNamed() {
        ledger.falsify("delete from ledger_fact where id = ?", facts.get(300));
        ledger.falsify("delete from ledger_leaf where place = 300");

        assertThat(found()).containsExactly("missing 300 300");
    }

    @Test
    void factsCutOffAtTheEndAreNamed() {
        ledger.falsify("delete from ledger_fact where id in (select fact from ledger_leaf where place >= 590)");
        ledger.falsify("delete from ledger_leaf where place >= 590");

        assertThat(found()).containsExactly("missing 590 599");
    }

    @Test
    void everythingCutOffAtTheEndIsStillAttested() {
        ledger.falsify("delete from ledger_fact where id in (select fact from ledger_leaf where place >= 500)");
        ledger.falsify("delete from ledger_leaf where place >= 500");
        ledger.falsify("update ledger_tile set hashes = substring(hashes for 244 * 32) where level = 0 and number = 1");
        ledger.falsify("delete from ledger_tile where level = 0 and number = 2");
        ledger.falsify("update ledger_tile set hashes = substring(hashes for 32) where level = 1");
        ledger.falsify("update ledger_sequence set size = 500");

        assertThat(found()).contains("beyond 600 500");
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        String third = leaf(3);
        ledger.falsify("update ledger_leaf set place = 9999 where place = 3");
        ledger.falsify("update ledger_leaf set place = 3 where place = 9");
        ledger.falsify("update ledger_leaf set place = 9 where place = 9999");

        assertThat(leaf(9)).isEqualTo(third);
        assertThat(found()).containsExactly("moved 3 9", "moved 9 3");
    }

    @Test
    void factsThatChangedIdentitiesAreNamed() {
        ledger.falsify("""
                update ledger_fact f set at = o.at, kind = o.kind, case_id = o.case_id, actor = o.actor, salt = o.salt,
                    content = o.content, hash = o.hash
                from ledger_fact o where f.id in (?, ?) and o.id in (?, ?) and o.id <> f.id""", facts.get(3), facts.get(9), facts.get(3), facts.get(9));

        assertThat(found()).anyMatch(one -> one.startsWith("value.time 3 " + facts.get(3)));
        assertThat(found()).anyMatch(one -> one.startsWith("value.time 9 " + facts.get(9)));
        assertThat(report().wrong()).isEqualTo(8);
    }

    @Test
    void aLeafWhoseTextWasChangedIsNamed() {
        ledger.falsify(
                "update ledger_leaf set data = replace(data, 'kind dossier-submitted', 'kind x') where place = 5");

        assertThat(found()).contains("leaf-text 5").anyMatch(one -> one.startsWith("value.kind 5 "));
    }

    @Test
    void aLeafWhoseHashWasChangedIsNamed() {
        ledger.falsify("update ledger_leaf set hash = 'x' where place = 5");

        assertThat(found()).containsExactly("leaf-hash 5");
    }

    /** Fact, text and hash of the leaf agree with each other, but the tree remembers. */
    @Test
    void aLeafThatWasForgedWithItsFactIsNamed() {
        forge(5);

        assertThat(found()).containsExactly("node 0 5");
    }

    /** Even the stored tree was computed anew: the signed root remembers. */
    @Test
    void aForgedTreeDoesNotHaveTheSignedRoots() {
        Hash forged = forge(570);
        ledger.falsify(
                "update ledger_tile set hashes = overlay(hashes placing ? from ? for 32) where level = 0 and number = 2",
                forged.bytes(),
                (570 - 512) * 32 + 1);

        assertThat(found()).containsExactly("root 600 0");
    }

    private Hash forge(long place) {
        ledger.falsify("update ledger_fact set kind = 'forged' where id = cast(? as uuid)", leaf(place));
        String data = ledger.leaves.at(place).orElseThrow().data().replace("kind dossier-submitted", "kind forged");
        ledger.falsify(
                "update ledger_leaf set data = ?, hash = ? where place = ?",
                data,
                LeafData.hash(data).bytes(),
                place);
        return LeafData.hash(data);
    }

    @Test
    void aChangedNodeOfTheTreeIsNamed() {
        ledger.falsify(
                "update ledger_tile set hashes = overlay(hashes placing sha256('x') from 33 for 32) where level = 1");

        assertThat(found()).containsExactly("node 8 1");
    }

    @Test
    void aLostPieceOfTheTreeIsNamed() {
        ledger.falsify("delete from ledger_tile where level = 0 and number = 1");

        assertThat(found()).containsExactly("tile 0 1");
    }

    @Test
    void aCheckpointWithAnotherRootIsNamed() {
        ledger.falsify("update ledger_checkpoint set root = sha256('x') where size = 500");

        assertThat(found()).containsExactly("note 500", "root 500 0");
    }

    @Test
    void aCheckpointSignedByAnotherKeyIsNamed() {
        byte[] other = new byte[32];
        var head = new TreeHead(
                "assay.example/ledger",
                500,
                ledger.checkpoints.at(500).orElseThrow().root());
        ledger.falsify(
                "update ledger_checkpoint set note = ? where size = 500",
                new SigningKey("assay.example/ledger", other).sign(head.text()));

        assertThat(found()).containsExactly("signature 500");
    }

    @Test
    void aCheckpointThatIsNoneIsNamed() {
        ledger.falsify("update ledger_checkpoint set note = 'x', root = 'x' where size = 500");

        assertThat(found()).containsExactly("signature 500", "root 500 0");
    }

    @Test
    void aKeptCheckpointIsFoundAgain() {
        assertThat(kept(ledger.checkpoints.at(500).orElseThrow().note())).isEmpty();
        assertThat(kept(note(550, ledger.tree.inclusion(0, 550).root()))).isEmpty();
        assertThat(kept(note(500, Merkle.ofText("x")))).containsExactly("ledger.finding.kept-root");
        assertThat(kept(note(9_000, Merkle.ofText("x")))).containsExactly("ledger.finding.kept-beyond");
        String foreign = new SigningKey("assay.example/ledger", new byte[32])
                .sign(new TreeHead(
                                "assay.example/ledger",
                                500,
                                ledger.checkpoints.at(500).orElseThrow().root())
                        .text());
        assertThat(kept(foreign)).containsExactly("ledger.finding.kept-signature");
    }

    private static String note(long size, Hash root) {
        return LedgerOfItsOwn.KEY.sign(new TreeHead("assay.example/ledger", size, root).text());
    }

    private List<String> kept(String note) {
        return ledger.verification.run(Optional.of(SignedNote.parse(note))).findings().stream()
                .map(Finding::key)
                .toList();
    }

    /** The history was written anew from the beginning with the key itself: whoever kept a checkpoint has the proof. */
    @Test
    void aLedgerWrittenAnewIsCaughtByWhoeverKeptACheckpoint() {
        var kept = SignedNote.parse(ledger.checkpoints.at(500).orElseThrow().note());
        try (var anew = new LedgerOfItsOwn(environment)) {
            anew.facts(SIZE);
            anew.sequencer.run();

            assertThat(anew.verification.run().isSound()).isTrue();
            assertThat(anew.verification.run(Optional.of(kept)).findings())
                    .extracting(Finding::key)
                    .containsExactly("ledger.finding.kept-root");
        }
    }

    @Test
    void ofVeryManyThingsTheFirstAreListedAndAllAreCounted() {
        ledger.falsify("update ledger_fact set kind = 'x'");

        assertThat(report().findings()).hasSize(100);
        assertThat(report().wrong()).isEqualTo(SIZE);
        assertThat(report().more()).isEqualTo(SIZE - 100);
    }
}

package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.ledger.note.SignedNote;
import org.assay.ledger.note.TreeHead;
import org.assay.ledger.note.VerifierKey;
import org.assay.ledger.tree.ConsistencyProof;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.InclusionProof;
import org.assay.ledger.tree.Merkle;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What anyone who computes for themselves gets from the ledger, checked with nothing but what was got. */
@ProcessTest
class LedgerApiTest {

    private static final String API = "/api/public/ledger";

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Verification verification;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    LastCheckpoint last;

    private Person person;
    private long size;

    @BeforeEach
    void begin() {
        person = cast.newPerson(Role.EXPERT);
        cast.newPerson(Role.EXPERT);
        sequencer.run();
        last.refresh();
        size = checkpoints.latest().orElseThrow().size();
    }

    private String body(String address) throws Exception {
        return web.perform(get(API + address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theCheckpointIsASignedNoteThatItsKeyVerifies() throws Exception {
        String note = body("/checkpoint");

        var key = VerifierKey.parse(JsonPath.read(body("/checkpoints"), "$.verifierKey"));
        assertThat(key.hasSigned(SignedNote.parse(note))).isTrue();
        assertThat(TreeHead.parse(SignedNote.parse(note).text()).size()).isEqualTo(size);
        assertThat(JsonPath.<String>read(body("/checkpoints/" + size), "$.note")).isEqualTo(note);
    }

    @Test
    void anEntryIsFoundByItsCaseAndProvenFromItsLinesAlone() throws Exception {
        String entries = body("/entries?of=" + person.id());
        int index = JsonPath.read(entries, "$.entries[0].index");
        String data = JsonPath.read(entries, "$.entries[0].data");
        Hash leaf = Merkle.leaf(data.getBytes(StandardCharsets.UTF_8));

        for (String question : List.of("index=" + index, "leaf=" + leaf.hex(), "index=" + index + "&size=" + size)) {
            String proof = body("/proofs/inclusion?" + question);
            List<String> path = JsonPath.read(proof, "$.path");
            var head = TreeHead.parse(
                    SignedNote.parse(JsonPath.read(proof, "$.checkpoint")).text());
            assertThat(new InclusionProof(
                                    index,
                                    head.size(),
                                    path.stream().map(Hash::ofHex).toList())
                            .leads(leaf, head.root()))
                    .as(question)
                    .isTrue();
        }
        assertThat(body("/entries/" + index)).contains(leaf.hex());
        assertThat(data)
                .contains("kind person-joined", "case " + person.id())
                .doesNotContain(person.username(), person.name());
    }

    @Test
    void theTreeOfEachSizeBeginsWithTheTreeOfEachSmallerOne() throws Exception {
        for (long from : new long[] {1, size / 2 + 1, size}) {
            String proof = body("/proofs/consistency?from=" + from + "&to=" + size);
            List<String> path = JsonPath.read(proof, "$.path");
            assertThat(new ConsistencyProof(
                                    from, size, path.stream().map(Hash::ofHex).toList())
                            .joins(
                                    Hash.ofHex(JsonPath.read(proof, "$.fromRoot")),
                                    checkpoints.latest().orElseThrow().root()))
                    .isTrue();
        }
    }

    @Test
    void checkpointsComePageByPage() throws Exception {
        String first = body("/checkpoints?size=1");
        assertThat(JsonPath.<List<Object>>read(first, "$.checkpoints")).hasSize(1);
        assertThat(JsonPath.<Number>read(first, "$.next").longValue()).isEqualTo(size);
        assertThat(body("/checkpoints?size=1&before=1")).contains("\"checkpoints\":[]", "\"next\":null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /entries/x                                 | 400 | index must be a whole number
            /entries/-1                                | 400 | index must be a whole number
            /entries/1.5                               | 400 | index must be a whole number
            /entries/99999999999999999999999           | 400 | at most 18 digits
            /entries/999999999999999999                | 404 | There is no entry 999999999999999999
            /entries                                   | 400 | Please say of
            /checkpoints?size=many                     | 400 | size must be a whole number
            /checkpoints?before=-3                     | 400 | before must be a whole number
            /checkpoints/0                             | 404 | No checkpoint was signed at 0 facts
            /checkpoints/x                             | 400 | size must be a whole number
            /proofs/inclusion                          | 400 | either index or leaf
            /proofs/inclusion?index=0&leaf=ab          | 400 | either index or leaf
            /proofs/inclusion?index=                   | 400 | Please say index
            /proofs/inclusion?leaf=zz                  | 400 | 64 hexadecimal digits
            /proofs/inclusion?leaf=0000000000000000000000000000000000000000000000000000000000000000 | 404 | No entry has this leaf hash
            /proofs/inclusion?index=0&size=0           | 400 | does not stand in a tree of 0 facts
            /proofs/inclusion?index=1&size=1           | 400 | must be smaller than the size
            /proofs/inclusion?index=0&size=-5          | 400 | size must be a whole number
            /proofs/inclusion?index=0&size=888888888888| 404 | a size of 888888888888 lies beyond
            /proofs/inclusion?index=888888888888       | 404 | There is no entry 888888888888
            /proofs/consistency                        | 400 | Please say from
            /proofs/consistency?from=1                 | 400 | Please say to
            /proofs/consistency?from=0&to=1            | 400 | begins at 1 fact or more
            /proofs/consistency?from=2&to=1            | 400 | from must not be greater
            /proofs/consistency?from=1&to=888888888888 | 404 | lies beyond
            /proofs/consistency?from=a&to=b            | 400 | from must be a whole number
            """)
    void nonsenseIsAnsweredWithOneSentence(String question, int status, String sentence) throws Exception {
        web.perform(get(API + question).header("Accept-Language", "en"))
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString(sentence)));
        web.perform(get(API + question).header("Accept-Language", "zh-CN"))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.matchesPattern("(?s).*\\p{IsHan}.*")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/entries/x",
                "/ledger/entries/-1",
                "/ledger/entries/999999999999999999",
                "/ledger/entries/0?size=0",
                "/ledger/entries/0?size=x",
                "/ledger?before=x"
            })
    void nonsenseOnAPageIsASentenceToo(String address) throws Exception {
        web.perform(get(address).header("Accept-Language", "en"))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("<main")));
    }

    @Test
    void thePagesShowCheckpointKeyEntriesAndProofs() throws Exception {
        for (String language : List.of("en", "zh-CN")) {
            String latest = checkpoints.latest().orElseThrow().note().lines().skip(2).findFirst().orElseThrow();
            web.perform(get("/ledger?q=" + person.id()).header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(latest.substring(0, 20))))
                    .andExpect(content().string(containsString("/ledger/entries/")));
            web.perform(get("/ledger?q=nothing").header("Accept-Language", language))
                    .andExpect(status().isOk());
            web.perform(get("/ledger/entries/" + (size - 1)).header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("assay-fact-1")));
        }
        web.perform(get("/ledger").header("Accept-Language", "en"))
                .andExpect(content()
                        .string(containsString("The record: " + size + " facts · root "
                                + checkpoints.latest().orElseThrow().shortRoot())));
    }

    @Test
    void anyQuestionCostsAtMostSixStatements() {
        for (String question : List.of(
                "/ledger",
                "/ledger?q=" + person.id(),
                "/ledger/entries/0",
                "/ledger/entries/0?size=1",
                API + "/entries/0",
                API + "/proofs/inclusion?index=0",
                API + "/proofs/consistency?from=1&to=" + size)) {
            var statements = Statements.of(() -> web.perform(get(question)).andExpect(status().isOk()));
            assertThat(statements).as(question).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void theApiIsDescribed() throws Exception {
        String described = web.perform(get("/api/openapi")).andReturn().getResponse().getContentAsString();
        assertThat(described)
                .contains(
                        API + "/checkpoint\"",
                        API + "/checkpoints\"",
                        API + "/entries/{index}\"",
                        API + "/proofs/inclusion\"",
                        API + "/proofs/consistency\"");
    }

    /** Everything that all tests before this one did is on record as it happened. */
    @Test
    void theLedgerOfTheApplicationIsSound() {
        assertThat(verification.run().findings()).isEmpty();
    }
}

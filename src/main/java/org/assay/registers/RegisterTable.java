package org.assay.registers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How one of the three registers keeps its rows. */
interface RegisterTable {

    Register register();

    Optional<Entry> find(UUID id);

    /** The row, kept from others until the transaction ends. */
    Optional<Entry> locked(UUID id);

    /** Every row that one of the drafts may mean, locked; a bounded number of statements however many drafts. */
    List<Entry> meant(Collection<Draft> drafts);

    /** By what a row is recognised, the surest first. */
    List<String> keys(Entry entry);

    /** By what a draft asks for a row, the surest first. */
    List<String> keys(Draft draft);

    /** Enters rows without labels and returns them with theirs. */
    List<Entry> insert(List<Entry> entries);

    /** Writes rows over the versions they were made from. @throws org.assay.shared.Refused when one was changed meanwhile */
    void update(List<Entry> entries);

    RegisterPage page(RegisterQuery query);
}

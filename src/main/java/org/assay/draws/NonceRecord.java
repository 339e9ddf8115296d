package org.assay.draws;

/**
 * The nonce as it was entered.
 *
 * @param commitmentSha256 the commitment it belongs to
 * @param enteredAt to the second, with the offset of Beijing
 * @param witness before whom, by name
 */
public record NonceRecord(String planId, String commitmentSha256, String enteredAt, String nonce, String witness) {}

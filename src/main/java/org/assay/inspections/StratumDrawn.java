package org.assay.inspections;

import org.assay.registers.ObjectKind;
import org.assay.registers.RiskClass;
import org.assay.shared.Province;

/**
 * Objects of a pool that were alike, and how many of them were drawn.
 *
 * @param name names of the strata they belong to, such as {@code 1-A}, blanks between them
 * @param pool how many there were
 * @param expected how many were to be expected: the sum of their probabilities
 * @param drawn how many came, before anything was replaced
 */
public record StratumDrawn(
        String name, RiskClass riskClass, Province province, ObjectKind kind, int pool, double expected, int drawn) {}

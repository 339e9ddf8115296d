package org.assay.rounds;

/** What the joint meeting decided: under which minute and document number, why, and what applicants may do about it. */
record Decision(String minuteNumber, String documentNumber, String reasons, String remedy) {}

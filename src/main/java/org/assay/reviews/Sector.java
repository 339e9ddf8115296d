package org.assay.reviews;

/** Where an expert stands: in industry, in education, or in assessment, standardization and finance. */
public enum Sector {
    INDUSTRY,
    EDUCATION,
    ASSESSMENT
}

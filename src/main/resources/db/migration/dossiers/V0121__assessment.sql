-- The question an officer has prepared; it is put to the applicant when the second officer agrees.
create table dossier_assessment (
    dossier_id uuid primary key references dossier,
    question   text
);

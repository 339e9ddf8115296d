-- A critical finding stops the activity it concerns at once; that it has stopped is reported within 24 hours of the order.
alter table outcome_finding
    add column stop_due         timestamptz,
    add column stop_activity    text,
    add column stopped_at       timestamptz,
    add column stop_measures    text,
    add column stop_responsible text,
    add column stop_reported_at timestamptz,
    add constraint outcome_finding_stop_whole
        check (num_nulls(stop_activity, stopped_at, stop_measures, stop_responsible, stop_reported_at) in (0, 5));

-- Why a key is ignored, and that it counts again: what somebody said stays readable.
alter table identity_ignored_key
    add column reason text not null default '',
    add column lifted_by text,
    add column lifted_at timestamptz,
    add column lift_reason text;

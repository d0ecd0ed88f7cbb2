-- Why a key is ignored, and that it counts again: what somebody said stays readable.
alter table identity_ignored_key
    add column reason text not null default '',
    add column lifted_by text,
    add column lifted_at timestamptz,
    add column lift_reason text;

-- Whose of two households an email or a phone number is, where somebody said so together with their merge.
alter table identity_union
    add column move_kind text,
    add column move_value text,
    add column move_owner text,
    add column move_person text;

-- Why a key is ignored, and that it counts again: what somebody said stays readable.
alter table identity_ignored_key add column reason text not null default '';
alter table identity_ignored_key add column lifted_by text;
alter table identity_ignored_key add column lifted_at integer;
alter table identity_ignored_key add column lift_reason text;

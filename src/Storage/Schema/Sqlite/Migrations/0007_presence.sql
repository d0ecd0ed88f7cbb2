-- Records that a complete list of the vendor does not show any more, and that are known to be gone: they are not asked about again.
alter table identity_link add column is_absent integer not null default 0;

-- Every text column compares by bytes (collate "C"): keys are names, not words, and the order must be the program's.

create table entity_state (
    state_name text collate "C" not null,
    key        text collate "C" not null,
    version    bigint not null,
    payload    bytea,
    primary key (state_name, key),
    check (length(state_name) between 1 and 200 and length(key) between 1 and 512 and version > 0)
);

-- Documents of a few kilobytes stay in the row: compressing or moving them aside costs more than it saves.
alter table entity_state alter column payload set storage external;
alter table entity_state set (toast_tuple_target = 8160);

create table work (
    set_id       smallint not null,
    lane         text collate "C" not null,
    key          text collate "C" not null,
    revision     bigint not null,
    priority     smallint not null,
    due          timestamptz not null,
    payload      bytea not null,
    waits_for    text collate "C",
    enqueued_at  timestamptz not null,
    attempts     integer not null default 0,
    last_error   text,
    leased_until timestamptz,
    ready_at     timestamptz not null generated always as (greatest(due, leased_until)) stored,
    failed       boolean not null generated always as (last_error is not null) stored,
    primary key (set_id, lane, key),
    check (set_id between 0 and 2),
    check (length(lane) between 1 and 512 and length(key) between 1 and 512)
);

alter table work alter column payload set storage external;
-- Rows live for seconds: without this the dead ones pile up before the default 20 % is reached.
alter table work set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000, fillfactor = 80);

-- Serves both the take (front of a lane, readiness decided inside the index) and the count of what waits.
create index work_take on work (set_id, lane, priority, enqueued_at, key, ready_at) include (failed);
create index work_waits_for on work (waits_for) where waits_for is not null;

create table dead_letter (
    origin      smallint not null,
    lane        text collate "C" not null,
    key         text collate "C" not null,
    revision    bigint not null,
    error_class text not null,
    error       text not null,
    buried_at   timestamptz not null,
    payload     bytea not null,
    primary key (origin, lane, key)
);

create index dead_letter_newest on dead_letter (buried_at desc);

create table identity_link (
    account    text collate "C" not null,
    connection text collate "C" not null,
    type       text collate "C" not null,
    record_id  text collate "C" not null,
    entity_id  text collate "C" not null,
    primary key (account, connection, type, record_id)
);

create index identity_link_entity on identity_link (account, entity_id, connection, type, record_id);

create table identity_key (
    account   text collate "C" not null,
    kind      text collate "C" not null,
    value     text collate "C" not null,
    entity_id text collate "C" not null,
    primary key (account, kind, value, entity_id)
);

create table read_household (
    account        text collate "C" not null,
    id             text collate "C" not null,
    revision       bigint not null,
    document       text not null,
    open_conflicts integer not null,
    open_findings  integer not null,
    updated_at     timestamptz not null,
    primary key (account, id)
);

create index read_household_counts on read_household (account) include (open_conflicts, open_findings);

create table read_job (
    account        text collate "C" not null,
    id             text collate "C" not null,
    revision       bigint not null,
    document       text not null,
    open_conflicts integer not null,
    open_findings  integer not null,
    updated_at     timestamptz not null,
    primary key (account, id)
);

create index read_job_counts on read_job (account) include (open_conflicts, open_findings);

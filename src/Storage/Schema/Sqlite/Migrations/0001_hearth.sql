-- Times are whole microseconds since 1970 (UTC), which sort and compare as numbers.

create table entity_state (
    state_name text not null check (length(state_name) between 1 and 200),
    key        text not null check (length(key) between 1 and 512),
    version    integer not null check (version > 0),
    payload    blob,
    primary key (state_name, key)
);

create table work (
    set_id       integer not null check (set_id between 0 and 2),
    lane         text not null check (length(lane) between 1 and 512),
    key          text not null check (length(key) between 1 and 512),
    revision     integer not null,
    priority     integer not null,
    due          integer not null,
    payload      blob not null,
    waits_for    text,
    enqueued_at  integer not null,
    attempts     integer not null default 0,
    last_error   text,
    leased_until integer,
    ready_at     integer not null generated always as (max(due, coalesce(leased_until, due))) stored,
    failed       integer not null generated always as (last_error is not null) stored,
    primary key (set_id, lane, key)
);

create index work_take on work (set_id, lane, priority, enqueued_at, key, ready_at, failed);
create index work_waits_for on work (waits_for) where waits_for is not null;

create table dead_letter (
    origin      integer not null,
    lane        text not null,
    key         text not null,
    revision    integer not null,
    error_class text not null,
    error       text not null,
    buried_at   integer not null,
    payload     blob not null,
    primary key (origin, lane, key)
);

create index dead_letter_newest on dead_letter (buried_at desc);

create table identity_link (
    account    text not null,
    connection text not null,
    type       text not null,
    record_id  text not null,
    entity_id  text not null,
    primary key (account, connection, type, record_id)
) without rowid;

create index identity_link_entity on identity_link (account, entity_id, connection, type, record_id);

create table identity_key (
    account   text not null,
    kind      text not null,
    value     text not null,
    entity_id text not null,
    primary key (account, kind, value, entity_id)
) without rowid;

create table read_household (
    account        text not null,
    id             text not null,
    revision       integer not null,
    document       text not null,
    open_conflicts integer not null,
    open_findings  integer not null,
    updated_at     integer not null,
    primary key (account, id)
);

create index read_household_counts on read_household (account, open_conflicts, open_findings);

create table read_job (
    account        text not null,
    id             text not null,
    revision       integer not null,
    document       text not null,
    open_conflicts integer not null,
    open_findings  integer not null,
    updated_at     integer not null,
    primary key (account, id)
);

create index read_job_counts on read_job (account, open_conflicts, open_findings);

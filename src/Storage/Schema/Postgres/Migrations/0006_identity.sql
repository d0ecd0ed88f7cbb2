-- What households are recognized by; and why each record was, or was not, taken for one of theirs.
create table identity_profile (
    account   text collate "C" not null,
    entity_id text collate "C" not null,
    traits    text not null,
    primary key (account, entity_id)
);

create table identity_match (
    account    text collate "C" not null,
    connection text collate "C" not null,
    type       text collate "C" not null,
    record_id  text collate "C" not null,
    candidate  text collate "C" not null,
    entity_id  text collate "C" not null,
    outcome    smallint not null,
    score      integer not null,
    evidence   text not null,
    decided_at timestamptz not null,
    verdict    smallint,
    judged_by  text,
    judged_at  timestamptz,
    reason     text,
    primary key (account, connection, type, record_id, candidate),
    check (outcome between 0 and 3),
    check ((verdict is null) = (judged_at is null))
);

create index identity_match_open on identity_match (account, outcome, decided_at, connection, type, record_id, candidate) where verdict is null;
create index identity_match_entity on identity_match (account, entity_id);
create index identity_match_candidate on identity_match (account, candidate);

create table identity_ignored_key (
    account    text collate "C" not null,
    kind       text collate "C" not null,
    value      text collate "C" not null,
    ignored_by text not null,
    ignored_at timestamptz not null,
    primary key (account, kind, value)
);

insert into identity_profile (account, entity_id, traits)
select account, entity_id, json_agg(json_build_array(kind, value) order by kind, value)::text
from identity_key where kind in ('email', 'phone') group by account, entity_id;

-- What households are recognized by; and why each record was, or was not, taken for one of theirs.
create table identity_profile (
    account   text not null,
    entity_id text not null,
    traits    text not null,
    primary key (account, entity_id)
);

create table identity_match (
    account    text not null,
    connection text not null,
    type       text not null,
    record_id  text not null,
    candidate  text not null,
    entity_id  text not null,
    outcome    integer not null check (outcome between 0 and 3),
    score      integer not null,
    evidence   text not null,
    decided_at integer not null,
    verdict    integer,
    judged_by  text,
    judged_at  integer,
    reason     text,
    primary key (account, connection, type, record_id, candidate),
    check ((verdict is null) = (judged_at is null))
);

create index identity_match_open on identity_match (account, outcome, decided_at, connection, type, record_id, candidate) where verdict is null;
create index identity_match_entity on identity_match (account, entity_id);
create index identity_match_candidate on identity_match (account, candidate);

create table identity_ignored_key (
    account    text not null,
    kind       text not null,
    value      text not null,
    ignored_by text not null,
    ignored_at integer not null,
    primary key (account, kind, value)
);

insert into identity_profile (account, entity_id, traits)
select account, entity_id, json_group_array(json_array(kind, value))
from (select * from identity_key where kind in ('email', 'phone') order by account, entity_id, kind, value) group by account, entity_id;

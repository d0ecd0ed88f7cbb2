-- A record may show that two households are one: such a case waits for the registrar to merge them. A check cannot be altered here, so the
-- table is made anew.
alter table identity_match rename to identity_match_before;
drop index identity_match_open;
drop index identity_match_entity;
drop index identity_match_candidate;

create table identity_match (
    account    text not null,
    connection text not null,
    type       text not null,
    record_id  text not null,
    candidate  text not null,
    entity_id  text not null,
    outcome    integer not null check (outcome between 0 and 4),
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

insert into identity_match
select account, connection, type, record_id, candidate, entity_id, outcome, score, evidence, decided_at, verdict, judged_by, judged_at, reason
from identity_match_before;
drop table identity_match_before;

create index identity_match_open on identity_match (account, outcome, decided_at, connection, type, record_id, candidate) where verdict is null;
create index identity_match_entity on identity_match (account, entity_id);
create index identity_match_candidate on identity_match (account, candidate);

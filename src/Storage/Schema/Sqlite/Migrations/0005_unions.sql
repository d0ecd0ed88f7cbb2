-- Where households went that were merged. Whatever is claimed for one of them is claimed for the household that has its records now.
create table identity_forward (
    account   text not null,
    entity_id text not null,
    into_id   text not null,
    primary key (account, entity_id),
    check (entity_id <> into_id)
) without rowid;

create index identity_forward_into on identity_forward (account, into_id);

-- Moves all keys of an entity at once.
create index identity_key_entity on identity_key (account, entity_id);

-- Merges and splits that have begun and are not known to be done: a few rows that live for moments. Records stand one a line.
create table identity_union (
    account  text not null,
    from_id  text not null,
    into_id  text not null,
    kind     integer not null check (kind between 0 and 1),
    records  text not null,
    cause    text not null,
    begun_at integer not null,
    primary key (account, from_id, into_id)
) without rowid;

-- Where households went that were merged. Whatever is claimed for one of them is claimed for the household that has its records now.
create table identity_forward (
    account   text collate "C" not null,
    entity_id text collate "C" not null,
    into_id   text collate "C" not null,
    primary key (account, entity_id),
    check (entity_id <> into_id)
);

create index identity_forward_into on identity_forward (account, into_id);

-- Moves all keys of an entity at once.
create index identity_key_entity on identity_key (account, entity_id);

-- Merges and splits that have begun and are not known to be done: a few rows that live for moments.
create table identity_union (
    account  text collate "C" not null,
    from_id  text collate "C" not null,
    into_id  text collate "C" not null,
    kind     smallint not null,
    records  text[] not null,
    cause    text not null,
    begun_at timestamptz not null,
    primary key (account, from_id, into_id),
    check (kind between 0 and 1)
);

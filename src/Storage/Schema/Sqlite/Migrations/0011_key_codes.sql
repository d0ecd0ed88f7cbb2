-- There are a dozen keys to a household: as numbers they take a fifth less room, and say nobody's email or phone.
-- key_code is CodedKey.CodeOf: the first eight bytes of the SHA-256 of kind, line feed and value.
create table identity_key_code (
    account   text not null,
    code      integer not null,
    -- True for an entity's own id, which outlives what it is known by.
    is_own    integer not null,
    entity_id text not null,
    primary key (code, account, entity_id)
) without rowid;

insert or ignore into identity_key_code (account, code, is_own, entity_id)
select account, key_code(kind, value), kind = 'entity', entity_id from identity_key;

drop table identity_key;
alter table identity_key_code rename to identity_key;
create index identity_key_entity on identity_key (account, entity_id);

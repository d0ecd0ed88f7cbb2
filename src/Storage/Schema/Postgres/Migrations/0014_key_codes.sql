-- There are a dozen keys to a household: as numbers they take a fifth less room, and say nobody's email or phone.
-- The code is the one of CodedKey.CodeOf: the first eight bytes of the SHA-256 of kind, line feed and value.
create table identity_key_code (
    account   text collate "C" not null,
    code      bigint not null,
    -- True for an entity's own id, which outlives what it is known by.
    is_own    boolean not null,
    entity_id text collate "C" not null
);

insert into identity_key_code (account, code, is_own, entity_id)
select distinct account, ('x' || encode(substring(sha256(convert_to(kind || chr(10) || value, 'UTF8')) from 1 for 8), 'hex'))::bit(64)::bigint, kind = 'entity', entity_id
from identity_key;

drop table identity_key;
alter table identity_key_code rename to identity_key;
alter table identity_key add constraint identity_key_pkey primary key (code, account, entity_id);
create index identity_key_entity on identity_key (account, entity_id);
analyze identity_key;

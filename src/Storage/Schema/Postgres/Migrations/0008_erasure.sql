-- What is left of people who asked to be forgotten: hashes of how they could be reached, so that they are not synchronized again and
-- their opt-outs hold, and an account of what was done. Neither holds a name, an email, a phone number or an address.
create table erasure_salt (
    account text collate "C" not null primary key,
    salt    text not null
);

create table erased_mark (
    account   text collate "C" not null,
    mark      text collate "C" not null,
    opted_out boolean not null,
    erased_at timestamptz not null,
    primary key (account, mark)
);

create table audit (
    account text collate "C" not null,
    what    text collate "C" not null,
    subject text collate "C" not null,
    cause   text not null,
    at      timestamptz not null,
    done_at timestamptz not null,
    primary key (account, what, subject)
);

create index audit_newest on audit (account, done_at desc, subject);

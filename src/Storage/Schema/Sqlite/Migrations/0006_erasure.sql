-- What is left of people who asked to be forgotten: hashes of how they could be reached, so that they are not synchronized again and
-- their opt-outs hold, and an account of what was done. Neither holds a name, an email, a phone number or an address.
create table erasure_salt (
    account text not null primary key,
    salt    text not null
);

create table erased_mark (
    account   text not null,
    mark      text not null,
    opted_out integer not null check (opted_out between 0 and 1),
    erased_at integer not null,
    primary key (account, mark)
) without rowid;

create table audit (
    account text not null,
    what    text not null,
    subject text not null,
    cause   text not null,
    at      integer not null,
    done_at integer not null,
    primary key (account, what, subject)
);

create index audit_newest on audit (account, done_at desc, subject);

-- The tables behind Orleans' ADO.NET providers, in a file of their own: their writers are many and synchronous, and
-- must not queue behind the single writer of Hearth's own tables.

create table OrleansQuery (
    QueryKey  text primary key,
    QueryText text not null
);

create table OrleansStorage (
    ServiceId              text not null,
    GrainTypeString        text not null,
    GrainIdN0              integer not null,
    GrainIdN1              integer not null,
    GrainIdExtensionString text not null,
    PayloadBinary          blob,
    Version                integer not null,
    primary key (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString)
);

create table OrleansRemindersTable (
    ServiceId    text not null,
    GrainId      text not null,
    ReminderName text not null,
    StartTime    text not null,
    Period       integer not null,
    GrainHash    integer not null,
    Version      integer not null,
    primary key (ServiceId, GrainId, ReminderName)
);

create index OrleansReminders_hash on OrleansRemindersTable (ServiceId, GrainHash);

create table OrleansMembershipVersionTable (
    DeploymentId text primary key,
    Version      integer not null
);

create table OrleansMembershipTable (
    DeploymentId text not null,
    Address      text not null,
    Port         integer not null,
    Generation   integer not null,
    SiloName     text not null,
    HostName     text not null,
    Status       integer not null,
    ProxyPort    integer not null,
    SuspectTimes text,
    StartTime    text not null,
    IAmAliveTime text not null,
    primary key (DeploymentId, Address, Port, Generation)
);

-- SQLite has no statement that changes two tables, so a trigger moves the version in the statement that changes a
-- member. An update of IAmAliveTime alone must not move it.
create trigger OrleansMembership_joined after insert on OrleansMembershipTable begin
    update OrleansMembershipVersionTable set Version = Version + 1 where DeploymentId = new.DeploymentId;
end;

create trigger OrleansMembership_changed after update of Status on OrleansMembershipTable begin
    update OrleansMembershipVersionTable set Version = Version + 1 where DeploymentId = new.DeploymentId;
end;

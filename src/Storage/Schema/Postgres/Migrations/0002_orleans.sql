-- The tables behind Orleans' ADO.NET providers. The providers know only the query texts in OrleansQuery, which the
-- schema fills at every start; the tables are ours to shape.

create table OrleansQuery (
    QueryKey  text primary key,
    QueryText text not null
);

create table OrleansStorage (
    ServiceId              text collate "C" not null,
    GrainTypeString        text collate "C" not null,
    GrainIdN0              bigint not null,
    GrainIdN1              bigint not null,
    GrainIdExtensionString text collate "C" not null,
    PayloadBinary          bytea,
    Version                integer not null,
    primary key (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString)
);

create table OrleansRemindersTable (
    ServiceId    text collate "C" not null,
    GrainId      text collate "C" not null,
    ReminderName text collate "C" not null,
    StartTime    timestamptz not null,
    Period       bigint not null,
    GrainHash    integer not null,
    Version      integer not null,
    primary key (ServiceId, GrainId, ReminderName)
);

create index OrleansReminders_hash on OrleansRemindersTable (ServiceId, GrainHash);

create table OrleansMembershipVersionTable (
    DeploymentId text collate "C" primary key,
    Version      integer not null
);

create table OrleansMembershipTable (
    DeploymentId text collate "C" not null references OrleansMembershipVersionTable (DeploymentId),
    Address      text collate "C" not null,
    Port         integer not null,
    Generation   integer not null,
    SiloName     text not null,
    HostName     text not null,
    Status       integer not null,
    ProxyPort    integer not null,
    SuspectTimes text,
    StartTime    timestamptz not null,
    IAmAliveTime timestamptz not null,
    primary key (DeploymentId, Address, Port, Generation)
);

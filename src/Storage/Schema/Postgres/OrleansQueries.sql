-- query: WriteToStorageKey
insert into OrleansStorage as stored (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString, PayloadBinary, Version)
values (@ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @PayloadBinary, coalesce(@GrainStateVersion, 0) + 1)
on conflict (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString) do update
set PayloadBinary = excluded.PayloadBinary, Version = stored.Version + 1
where stored.Version = excluded.Version - 1 or (stored.PayloadBinary is null and excluded.Version = 1)
returning Version as NewGrainStateVersion

-- query: ReadFromStorageKey
select PayloadBinary, Version
from OrleansStorage
where ServiceId = @ServiceId and GrainTypeString = @GrainTypeString and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
  and GrainIdExtensionString = coalesce(@GrainIdExtensionString, '') and PayloadBinary is not null

-- query: ClearStorageKey
update OrleansStorage
set PayloadBinary = null, Version = Version + 1
where ServiceId = @ServiceId and GrainTypeString = @GrainTypeString and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
  and GrainIdExtensionString = coalesce(@GrainIdExtensionString, '') and Version = @GrainStateVersion
returning Version as NewGrainStateVersion

-- query: DeleteStorageKey
delete from OrleansStorage
where ServiceId = @ServiceId and GrainTypeString = @GrainTypeString and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
  and GrainIdExtensionString = coalesce(@GrainIdExtensionString, '') and Version = @GrainStateVersion
returning Version + 1 as NewGrainStateVersion

-- query: UpsertReminderRowKey
insert into OrleansRemindersTable as reminder (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
on conflict (ServiceId, GrainId, ReminderName) do update
set StartTime = excluded.StartTime, Period = excluded.Period, GrainHash = excluded.GrainHash, Version = reminder.Version + 1
returning Version

-- query: ReadReminderRowsKey
select GrainId, ReminderName, StartTime, Period, Version
from OrleansRemindersTable
where ServiceId = @ServiceId and GrainId = @GrainId

-- query: ReadReminderRowKey
select GrainId, ReminderName, StartTime, Period, Version
from OrleansRemindersTable
where ServiceId = @ServiceId and GrainId = @GrainId and ReminderName = @ReminderName

-- query: ReadRangeRows1Key
select GrainId, ReminderName, StartTime, Period, Version
from OrleansRemindersTable
where ServiceId = @ServiceId and GrainHash > @BeginHash and GrainHash <= @EndHash

-- query: ReadRangeRows2Key
select GrainId, ReminderName, StartTime, Period, Version
from OrleansRemindersTable
where ServiceId = @ServiceId and (GrainHash > @BeginHash or GrainHash <= @EndHash)

-- query: DeleteReminderRowKey
with gone as (
    delete from OrleansRemindersTable
    where ServiceId = @ServiceId and GrainId = @GrainId and ReminderName = @ReminderName and Version = @Version
    returning 1
)
select count(*) > 0 from gone

-- query: DeleteReminderRowsKey
delete from OrleansRemindersTable where ServiceId = @ServiceId

-- query: GatewaysQueryKey
select Address, ProxyPort, Generation
from OrleansMembershipTable
where DeploymentId = @DeploymentId and Status = @Status and ProxyPort > 0

-- query: MembershipReadRowKey
select v.Version, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime, m.IAmAliveTime
from OrleansMembershipVersionTable v
left join OrleansMembershipTable m
  on m.DeploymentId = v.DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation
where v.DeploymentId = @DeploymentId

-- query: MembershipReadAllKey
select v.Version, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime, m.IAmAliveTime
from OrleansMembershipVersionTable v
left join OrleansMembershipTable m on m.DeploymentId = v.DeploymentId
where v.DeploymentId = @DeploymentId

-- query: InsertMembershipVersionKey
with added as (
    insert into OrleansMembershipVersionTable (DeploymentId, Version) values (@DeploymentId, 0)
    on conflict (DeploymentId) do nothing
    returning 1
)
select count(*) > 0 from added

-- query: UpdateIAmAlivetimeKey
update OrleansMembershipTable
set IAmAliveTime = @IAmAliveTime
where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation

-- query: InsertMembershipKey
with bumped as (
    update OrleansMembershipVersionTable v
    set Version = v.Version + 1
    where v.DeploymentId = @DeploymentId and v.Version = @Version
      and not exists (
        select 1 from OrleansMembershipTable m
        where m.DeploymentId = @DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation)
    returning v.DeploymentId
), added as (
    insert into OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
    select DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    from bumped
    returning 1
)
select count(*) > 0 from added

-- query: UpdateMembershipKey
with bumped as (
    update OrleansMembershipVersionTable v
    set Version = v.Version + 1
    where v.DeploymentId = @DeploymentId and v.Version = @Version
      and exists (
        select 1 from OrleansMembershipTable m
        where m.DeploymentId = @DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation)
    returning v.DeploymentId
), changed as (
    update OrleansMembershipTable m
    set Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
    from bumped
    where m.DeploymentId = bumped.DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation
    returning 1
)
select count(*) > 0 from changed

-- query: DeleteMembershipTableEntriesKey
with members as (
    delete from OrleansMembershipTable where DeploymentId = @DeploymentId
)
delete from OrleansMembershipVersionTable where DeploymentId = @DeploymentId

-- query: CleanupDefunctSiloEntriesKey
delete from OrleansMembershipTable
where DeploymentId = @DeploymentId and IAmAliveTime < @IAmAliveTime and Status <> 3

-- query: CleanupDefunctSiloEntryKey
delete from OrleansMembershipTable
where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation and Status = 6
  and StartTime = @StartTime and IAmAliveTime = @IAmAliveTime and SuspectTimes is not distinct from @SuspectTimes

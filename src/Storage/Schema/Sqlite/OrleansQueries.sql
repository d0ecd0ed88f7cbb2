-- query: WriteToStorageKey
insert into OrleansStorage (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString, PayloadBinary, Version)
values (@ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @PayloadBinary, coalesce(@GrainStateVersion, 0) + 1)
on conflict (ServiceId, GrainTypeString, GrainIdN0, GrainIdN1, GrainIdExtensionString) do update
set PayloadBinary = excluded.PayloadBinary, Version = OrleansStorage.Version + 1
where OrleansStorage.Version = excluded.Version - 1 or (OrleansStorage.PayloadBinary is null and excluded.Version = 1)
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
insert into OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
on conflict (ServiceId, GrainId, ReminderName) do update
set StartTime = excluded.StartTime, Period = excluded.Period, GrainHash = excluded.GrainHash, Version = OrleansRemindersTable.Version + 1
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
delete from OrleansRemindersTable
where ServiceId = @ServiceId and GrainId = @GrainId and ReminderName = @ReminderName and Version = @Version;
select changes() > 0

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
insert into OrleansMembershipVersionTable (DeploymentId, Version) values (@DeploymentId, 0)
on conflict (DeploymentId) do nothing;
select changes() > 0

-- query: UpdateIAmAlivetimeKey
update OrleansMembershipTable
set IAmAliveTime = @IAmAliveTime
where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation

-- query: InsertMembershipKey
insert into OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
where exists (select 1 from OrleansMembershipVersionTable where DeploymentId = @DeploymentId and Version = @Version)
on conflict (DeploymentId, Address, Port, Generation) do nothing;
select changes() > 0

-- query: UpdateMembershipKey
update OrleansMembershipTable
set Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation
  and exists (select 1 from OrleansMembershipVersionTable where DeploymentId = @DeploymentId and Version = @Version);
select changes() > 0

-- query: DeleteMembershipTableEntriesKey
delete from OrleansMembershipTable where DeploymentId = @DeploymentId;
delete from OrleansMembershipVersionTable where DeploymentId = @DeploymentId

-- query: CleanupDefunctSiloEntriesKey
delete from OrleansMembershipTable
where DeploymentId = @DeploymentId and IAmAliveTime < @IAmAliveTime and Status <> 3

-- query: CleanupDefunctSiloEntryKey
delete from OrleansMembershipTable
where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation and Status = 6
  and StartTime = @StartTime and IAmAliveTime = @IAmAliveTime and SuspectTimes is @SuspectTimes

-- The front of a lane and a row's key start alike, so the planner may look a key up in the index of fronts and read the whole lane
-- for it, whenever its statistics say that the lane is nearly empty. Only statements that name the priority can use a partial index
-- on it; every priority meets the condition.
drop index work_take;
create index work_take on work (set_id, lane, priority, enqueued_at, key, ready_at) include (failed) where priority >= 0;
alter table work add constraint work_priority check (priority >= 0);

-- Each state is written several times and each row of work is leased once: with room on its page for the next version, and with no
-- index on what changes, an update leaves the indexes alone.
alter table entity_state set (fillfactor = 70);
alter table read_household set (fillfactor = 80);
alter table read_job set (fillfactor = 80);

-- A lane has one taker, which settles what it took before it takes again: rows that are leased are few, and are passed over one by one.
drop index work_take;
alter table work drop column ready_at;
create index work_take on work (set_id, lane, priority, enqueued_at, key, due) include (failed) where priority >= 0;

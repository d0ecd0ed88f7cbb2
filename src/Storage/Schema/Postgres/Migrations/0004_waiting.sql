-- Serves the count of what waits for something else to exist: few rows, whatever the size of the lane.
create index work_waiting on work (set_id, lane) where waits_for is not null;

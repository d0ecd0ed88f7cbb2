-- A linked record, of which there are most, waits for nobody: its case needs no place among the open ones.
drop index identity_match_open;
create index identity_match_open on identity_match (account, outcome, decided_at, connection, type, record_id, candidate)
    where verdict is null and outcome in (1, 2, 4);

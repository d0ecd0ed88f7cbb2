-- A record may show that two households are one: such a case waits for the registrar to merge them.
alter table identity_match drop constraint identity_match_outcome_check, add constraint identity_match_outcome_check check (outcome between 0 and 4);

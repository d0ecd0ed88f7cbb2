-- Serves the counts of dead letters by lane and by reason without reading the letters.
alter table dead_letter alter column error_class type text collate "C";
create index dead_letter_reasons on dead_letter (origin, lane, error_class, buried_at);

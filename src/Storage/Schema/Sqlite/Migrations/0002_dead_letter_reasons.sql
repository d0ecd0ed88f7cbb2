-- Serves the counts of dead letters by lane and by reason without reading the letters.
create index dead_letter_reasons on dead_letter (origin, lane, error_class, buried_at);

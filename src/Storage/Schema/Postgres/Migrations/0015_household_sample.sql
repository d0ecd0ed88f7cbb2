-- Households in an order that says nothing about them: the end of an id is random.
create index identity_profile_sample on identity_profile (account, substr(entity_id, 21), entity_id);

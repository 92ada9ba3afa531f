-- @migration
SELECT u.id FROM shop.users u JOIN crm.people p ON p.id = u.id;
#                ~~~~~~~~~~ cross-schema-query: `crm` and `shop` are read together

-- @case silent
SELECT u.id FROM shop.users u JOIN shop.orders o ON o.id = u.id;

-- @case allowed
SELECT u.id FROM shop.users u JOIN crm.people p ON p.id = u.id; -- lintel: allow cross-schema-query (meant so)

-- @open nothing is known
SELECT u.id FROM shop.users u JOIN crm.people p ON p.id = u.id;
#                ~~~~~~~~~~ cross-schema-query: `crm` and `shop` are read together

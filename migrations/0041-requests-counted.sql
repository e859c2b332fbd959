-- Requests are counted among the handoffs: their clocks are found by them.

create index clocks_of_request on clocks (workspace_id, request_id) where request_id is not null;

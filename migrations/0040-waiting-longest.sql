-- The open leads by how long they have waited, over everything there is: asked without any other filter it took a sort
-- of all leads.

create index leads_waiting_longest on leads (workspace_id, state_since, id) where state <> 'closed';

-- The manager's floor counts the open work of everybody at once, from this index alone.
create index leads_on_floor on leads (workspace_id, level, state, owner_member_id, owner_queue_id, next_step_on, state_since, last_touch_at)
  where state not in ('closed', 'nurture');

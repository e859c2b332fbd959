// The SQL of a plausible history, part three: the facts, and the figures that follow from them.

// About ten facts a lead: the way itself, what was answered and corrected, and what was done to reach people.
export const FACTS = `
  insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, actor_member_id, function, lead_id,
    lead_seq, account_id, channel_id, campaign_id, territory_id, product_line_id, detail, rows)
  select '$WS', pg_temp.made_id(f.at, 32 + f.seq, n), pg_current_xact_id(), 1, f.fact, f.at, f.at, 'member', f.member, f.function, lead_id,
    row_number() over (partition by n order by f.seq), account_id, channel_id, campaign_id, territory_id, line_id, f.detail::jsonb,
    jsonb_build_array(jsonb_build_object('table', 'leads', 'id', lead_id, 'set', jsonb_build_object('state', fate_word, 'stateSince', f.at, 'version', f.seq)))
  from bench_plan p cross join lateral (values
    (1, 'lead.received', 'gather', gatherer, received_at, '{"directness": "direct", "earlier": null}', true),
    (2, 'lead.sorting', 'gather', gatherer, received_at, '{}', true),
    (3, 'lead.edited', 'gather', gatherer, received_at, '{}', true),
    (4, 'lead.refused', 'gather', gatherer, ended_at, '{"reason": "no_fit"}', fate_word = 'refused'),
    (5, 'lead.released', 'gather', gatherer, released_at, '{"seam": "gather>qualify"}', level <> 'gather'),
    (6, 'lead.claimed', 'qualify', qualifier, claimed_at, '{"seam": "gather>qualify"}', level <> 'gather' and fate_word <> 'waiting'),
    (7, 'qualification.opened', 'qualify', qualifier, claimed_at, '{"carried": 0}', level <> 'gather' and fate_word <> 'waiting'),
    (8, 'activity.logged', 'qualify', qualifier, claimed_at, '{"kind": "call"}', level <> 'gather'),
    (9, 'activity.logged', 'qualify', qualifier, claimed_at, '{"kind": "call"}', level <> 'gather'),
    (10, 'activity.logged', 'qualify', qualifier, claimed_at, '{"kind": "mail"}', level <> 'gather'),
    (11, 'qualification.answered', 'qualify', qualifier, decided_at, '{}', level <> 'gather' and fate_word <> 'waiting'),
    (12, 'qualification.decided', 'qualify', qualifier, decided_at, '{"verdict": "qualified"}', level <> 'gather' and fate_word not in ('waiting', 'working')),
    (13, 'lead.disqualified', 'qualify', qualifier, ended_at, '{"reason": "no_budget"}', fate_word = 'disqualified'),
    (14, 'lead.nurtured', 'qualify', qualifier, decided_at, '{"reason": "timing"}', fate_word = 'nurture'),
    (15, 'handoff.offered', 'qualify', qualifier, decided_at, '{"seam": "qualify>convert"}', level in ('convert', 'serve') or fate_word = 'offered'),
    (16, 'handoff.accepted', 'convert', converter, accepted_at, '{"seam": "qualify>convert", "toSelf": false}', level in ('convert', 'serve')),
    (17, 'opportunity.opened', 'convert', converter, accepted_at, '{}', level in ('convert', 'serve')),
    (18, 'activity.logged', 'convert', converter, accepted_at, '{"kind": "meeting"}', level in ('convert', 'serve')),
    (19, 'need.stated', 'convert', converter, accepted_at, '{"products": 1}', level in ('convert', 'serve')),
    (20, 'course.asked', 'convert', converter, ended_at, '{"kind": "order"}', level in ('convert', 'serve')),
    (21, 'opportunity.lost', 'convert', converter, ended_at, '{"reason": "price"}', fate_word = 'lost'),
    (22, 'opportunity.won', 'convert', converter, ended_at, '{}', level = 'serve'),
    (23, 'handoff.accepted', 'serve', server, ended_at, '{"seam": "convert>serve", "toSelf": false}', level = 'serve'),
    (24, 'activity.logged', 'serve', server, ended_at, '{"kind": "call"}', level = 'serve')
  ) f (seq, fact, function, member, at, detail, so) where f.so`

export const FIGURES = [
  `create unlogged table public.bench_counts as
   select n, lead_id, (received_at at time zone 'Europe/London')::date as day, channel_id,
     coalesce(campaign_id, '00000000-0000-0000-0000-000000000000') as campaign_id, line_id, territory_id, level, fate_word as fate,
     gatherer, qualifier, converter, server,
     case when level = 'serve' then (ended_at at time zone 'Europe/London')::date - (received_at at time zone 'Europe/London')::date end as won_after
   from bench_plan`,
  `insert into funnel_leads (workspace_id, lead_id, counts)
   select '$WS', lead_id, jsonb_build_object('day', day, 'channelId', channel_id, 'campaignId', campaign_id, 'productLineId', line_id,
     'territoryId', territory_id, 'counts', jsonb_build_object('leads', 1), 'wonAfter', won_after,
     'members', jsonb_build_array(jsonb_build_object('function', 'gather', 'memberId', gatherer, 'counts', '{"leads": 1}'::jsonb)))
   from bench_counts`,
  `insert into funnel_days
   select '$WS', day, channel_id, campaign_id, line_id, territory_id, count(*), count(*) filter (where level <> 'gather'),
     count(*) filter (where level in ('convert', 'serve')), count(*) filter (where level = 'serve'), count(*) filter (where fate = 'lost'),
     count(*) filter (where fate = 'refused'), count(*) filter (where fate = 'disqualified'), 0,
     count(*) filter (where level = 'gather' and fate <> 'refused'), count(*) filter (where level = 'qualify' and fate in ('waiting', 'working', 'offered')),
     count(*) filter (where level = 'convert' and fate = 'working'), count(*) filter (where fate = 'nurture')
   from bench_counts group by 2, 3, 4, 5, 6`,
  `insert into funnel_won_after select '$WS', day, channel_id, campaign_id, line_id, territory_id, won_after, count(*)
   from bench_counts where won_after is not null group by 2, 3, 4, 5, 6, 7`,
  `insert into funnel_member_days
   select '$WS', day, f.function, f.member, channel_id, line_id, count(*), count(*) filter (where level in ('convert', 'serve')),
     count(*) filter (where level = 'serve'), count(*) filter (where fate = 'lost')
   from bench_counts cross join lateral (values ('gather', gatherer, true), ('qualify', qualifier, level <> 'gather'),
     ('convert', converter, level in ('convert', 'serve')), ('serve', server, level = 'serve')) f (function, member, so)
   where f.so group by 2, 3, 4, 5, 6`,
  `insert into fact_days select '$WS', (at at time zone 'Europe/London')::date, function, actor_member_id, fact,
     coalesce(detail->>'seam', detail->>'kind', ''), count(*) from journal where workspace_id = '$WS' and lead_id is not null group by 2, 3, 4, 5, 6`,
  `insert into followers (workspace_id, name, tx, journal_id)
   select '$WS', 'metrics', tx, 'ffffffff-ffff-7fff-bfff-ffffffffffff' from journal where workspace_id = '$WS' and lead_id is not null limit 1`,
  'drop table public.bench_counts',
  'drop table public.bench_plan',
]

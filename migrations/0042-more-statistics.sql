-- The tables that grew up since belong to those that are counted when thousands of rows have come in.

create or replace function refresh_statistics() returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  analyze accounts, contacts, contact_emails, contact_phones, leads, holdings, handoffs, clocks, activities,
    qualifications, qualification_answers, opportunities, orders, journal, match_keys, duplicate_pairs, desk_cards,
    funnel_leads, reach_leads;
end
$$;

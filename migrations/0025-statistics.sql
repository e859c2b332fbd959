-- A workspace that the statistics have not met yet looks empty to the planner, and then one index is as good as
-- another. Whoever has just brought in thousands of rows lets them be counted; only their owner may, so it is lent.

create function refresh_statistics() returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  analyze accounts, contacts, contact_emails, contact_phones, leads, holdings, handoffs, clocks, activities,
    qualifications, qualification_answers, opportunities, orders, journal;
end
$$;
revoke all on function refresh_statistics() from public;

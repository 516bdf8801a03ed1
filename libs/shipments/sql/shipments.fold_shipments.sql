-- Brings shipments, locked by the caller, to the state that all their stored events add up to, so that order of arrival
-- decides nothing, and returns each milestone that counted at or after p_since, the time of the first new event.
-- The same as foldEvents in libs/shipments/src/fold.ts: a test compares them. The state is kept in variables
-- of one value each: plpgsql copies a record at every assignment.
create or replace function shipments.fold_shipments(p_webshop_id uuid[], p_shipment_id uuid[], p_since timestamptz[])
returns shipments.transitions
language plpgsql
as $$
declare
  e record;
  v_n bigint := 0;
  v_to shipments.status;
  v_before shipments.status;
  v_status shipments.status;
  v_status_at timestamptz;
  v_reason text;
  v_delivered_how text;
  v_attempts int;
  v_reopened_by uuid;
  v_eta_from timestamptz;
  v_eta_to timestamptz;
  v_event_count int;
  v_folded shipments.folded[] := '{}';
  v_told shipments.transitions := ('{}', '{}', '{}', '{}', '{}', '{}');
begin
  for e in
    select f.n, f.n <> lead(f.n, 1, 0) over in_time as is_last, f.since, v.webshop_id, v.shipment_id, v.event_id, v.occurred_at,
           v.kind, v.status, v.reason, v.delivered_how, v.eta_from, v.eta_to
      from unnest(p_webshop_id, p_shipment_id, p_since) with ordinality f(webshop_id, shipment_id, since, n)
      join shipments.event v on v.webshop_id = f.webshop_id and v.shipment_id = f.shipment_id
    window in_time as (order by f.n, v.occurred_at, coalesce(v.status, 'unknown'), v.event_id)
  loop
    if e.n <> v_n then
      v_n := e.n;
      v_status := 'unknown';
      v_before := null; v_status_at := null; v_reason := null; v_delivered_how := null; v_reopened_by := null;
      v_eta_from := null; v_eta_to := null;
      v_attempts := 0;
      v_event_count := 0;
    end if;
    v_event_count := v_event_count + 1;
    if e.eta_from is not null and not shipments.is_terminal(v_status) then
      v_eta_from := e.eta_from;
      v_eta_to := e.eta_to;
    end if;
    v_to := case
      when e.kind = 'info' then null
      when e.kind = 'correction' then coalesce(e.status, v_before)
      when shipments.moves(v_status, e.kind, e.status) then e.status
    end;
    if v_to is not null then
      if e.kind = 'correction' then
        v_attempts := case when v_status = 'delivery_attempted' and v_to <> v_status then greatest(v_attempts - 1, 0) else v_attempts end;
        v_reopened_by := e.event_id;
        v_before := null;
      else
        v_attempts := v_attempts + shipments.tells_new_attempt(v_status, v_status_at, v_to, e.occurred_at)::int;
        v_before := case when v_to = v_status then v_before else v_status end;
        if e.kind = 'milestone' and e.occurred_at >= e.since then
          v_told.webshop_ids := v_told.webshop_ids || e.webshop_id;
          v_told.shipment_ids := v_told.shipment_ids || e.shipment_id;
          v_told.milestones := v_told.milestones || v_to;
          v_told.causes := v_told.causes || shipments.milestone_cause(v_reopened_by, v_to, e.occurred_at);
          v_told.times := v_told.times || e.occurred_at;
          v_told.ords := v_told.ords || shipments.ord(e.occurred_at, v_to);
        end if;
      end if;
      v_status := v_to;
      v_status_at := e.occurred_at;
      v_reason := e.reason;
      v_delivered_how := case when e.kind = 'correction' then null else e.delivered_how end;
      if shipments.is_terminal(v_to) then
        v_eta_from := null;
        v_eta_to := null;
      end if;
    elsif e.kind <> 'info' and e.status = v_status then
      v_delivered_how := coalesce(v_delivered_how, e.delivered_how);
    end if;
    if e.is_last then
      v_folded := v_folded || row(e.webshop_id, e.shipment_id, v_status, v_status_at, v_reason, v_delivered_how, v_attempts,
        v_reopened_by, v_eta_from, v_eta_to, e.occurred_at, v_event_count)::shipments.folded;
    end if;
  end loop;
  update shipments.shipment t
     set status = f.status, status_at = f.status_at, reason = f.reason, delivered_how = f.delivered_how,
         attempts = f.attempts, reopened_by = f.reopened_by, eta_from = f.eta_from, eta_to = f.eta_to,
         folded_until = f.folded_until, event_count = f.event_count
    from unnest(v_folded) f
   where t.webshop_id = f.webshop_id and t.shipment_id = f.shipment_id;
  return v_told;
end $$;
alter function shipments.fold_shipments owner to app_owner;
revoke all on function shipments.fold_shipments from public;
grant execute on function shipments.fold_shipments to ingest_rw;

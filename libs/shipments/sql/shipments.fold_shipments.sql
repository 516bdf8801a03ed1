-- Brings shipments, locked by the caller, to the state their events add up to, and returns each milestone that
-- counted at or after p_from, the time of the first new event. Where all new events are later than what was
-- folded it goes on from the stored state; a late event or a correction folds all stored events again, so that
-- order of arrival decides nothing. The same as foldEvents in libs/shipments/src/fold.ts: a test compares them.
create or replace function shipments.fold_shipments(
  p_webshop_id uuid[], p_shipment_id uuid[], p_from timestamptz[], p_has_correction boolean[])
returns table (webshop_id uuid, shipment_id uuid, milestone text, cause text, occurred_at timestamptz, ord bigint)
language plpgsql
as $$
#variable_conflict use_column
declare
  e record;
  s shipments.shipment;
  v_before shipments.status;
  v_attempts smallint;
  v_folded shipments.shipment[] := '{}';
begin
  for e in
    select v.webshop_id, v.shipment_id, v.event_id, v.occurred_at, v.kind, v.status, v.reason, v.delivered_how,
           v.eta_from, v.eta_to, f.since, t as stored, f.again or f.since <= t.folded_until as refold,
           row_number() over same_shipment = 1 as is_first,
           lead(v.event_id) over same_shipment is null as is_last
      from unnest(p_webshop_id, p_shipment_id, p_from, p_has_correction) f(webshop_id, shipment_id, since, again)
      join shipments.shipment t on t.webshop_id = f.webshop_id and t.shipment_id = f.shipment_id
      join shipments.event v on v.webshop_id = f.webshop_id and v.shipment_id = f.shipment_id
     where f.again or f.since <= t.folded_until or v.occurred_at >= f.since
    window same_shipment as (
      partition by v.webshop_id, v.shipment_id
      order by v.occurred_at, coalesce(v.status, 'unknown'), v.event_id)
  loop
    if e.is_first then
      s := e.stored;
      v_before := null;
      if e.refold then
        s := shipments.unfolded(s);
      end if;
    end if;
    s.event_count := s.event_count + 1;
    s.folded_until := e.occurred_at;
    if e.eta_from is not null and not shipments.is_terminal(s.status) then
      s.eta_from := e.eta_from;
      s.eta_to := e.eta_to;
    end if;
    if e.kind = 'correction' then
      if coalesce(e.status, v_before) is not null then
        v_attempts := case
          when s.status = 'delivery_attempted' and coalesce(e.status, v_before) <> s.status then greatest(s.attempts - 1, 0)
          else s.attempts
        end;
        s := shipments.settled(s, coalesce(e.status, v_before), e.occurred_at, e.reason, null);
        s.attempts := v_attempts;
        s.reopened_by := e.event_id;
        v_before := null;
      end if;
    elsif e.kind = 'info' then
      null;
    elsif e.status = s.status and shipments.is_terminal(s.status) then
      s.delivered_how := coalesce(s.delivered_how, e.delivered_how);
    elsif e.status = s.status or shipments.may_follow(s.status, e.status) then
      v_before := case when e.status = s.status then v_before else s.status end;
      s := shipments.settled(s, e.status, e.occurred_at, e.reason, e.delivered_how);
      if e.kind = 'milestone' and e.occurred_at >= e.since then
        webshop_id := e.webshop_id;
        shipment_id := e.shipment_id;
        milestone := s.status;
        cause := shipments.milestone_cause(s.reopened_by, s.status, e.occurred_at);
        occurred_at := e.occurred_at;
        ord := shipments.ord(e.occurred_at, s.status);
        return next;
      end if;
    end if;
    if e.is_last then
      v_folded := array_append(v_folded, s);
    end if;
  end loop;
  update shipments.shipment t
     set status = f.status, status_at = f.status_at, reason = f.reason, delivered_how = f.delivered_how,
         attempts = f.attempts, reopened_by = f.reopened_by, eta_from = f.eta_from, eta_to = f.eta_to,
         folded_until = f.folded_until, event_count = f.event_count
    from unnest(v_folded) f
   where t.webshop_id = f.webshop_id and t.shipment_id = f.shipment_id;
end $$;
alter function shipments.fold_shipments owner to app_owner;
revoke all on function shipments.fold_shipments from public;
grant execute on function shipments.fold_shipments to ingest_rw;

-- Adds leaves to a tree under its head's row lock: dense indices, RFC 6962 frontier carried along.
-- The head is the last lock anybody takes, so that trees stay free of deadlocks.
-- Returns the index of the first leaf.
create or replace function ledger.append_leaves(p_tree smallint, p_bodies bytea[])
returns bigint
language plpgsql
as $$
declare
  v_size bigint;
  v_first bigint;
  v_frontier bytea[];
  v_top int;
  v_body bytea;
  v_hash bytea;
  v_carry bigint;
begin
  select size, frontier
    into strict v_size, v_frontier
    from ledger.head
   where tree = p_tree
     for no key update;
  v_first := v_size;
  v_top := cardinality(v_frontier);
  foreach v_body in array p_bodies loop
    v_hash := sha256('\x00'::bytea || v_body);
    v_carry := v_size;
    while v_carry & 1 = 1 loop
      v_hash := sha256('\x01'::bytea || v_frontier[v_top] || v_hash);
      v_top := v_top - 1;
      v_carry := v_carry >> 1;
    end loop;
    v_top := v_top + 1;
    v_frontier[v_top] := v_hash;
    v_size := v_size + 1;
  end loop;
  update ledger.head
     set size = v_size,
         frontier = v_frontier[1:v_top]
   where tree = p_tree;
  insert into ledger.bundle (tree, first, n, bodies)
  values (p_tree, v_first, cardinality(p_bodies),
    (select string_agg(body, ''::bytea) from unnest(p_bodies) body)); -- in the array's order: nothing sorts it
  return v_first;
end $$;
alter function ledger.append_leaves owner to ledger_owner;
revoke all on function ledger.append_leaves from public;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'entries are append-only';
end;
$$;

create trigger entry_is_never_changed before update or delete or truncate on entry
for each statement execute function refuse_change();

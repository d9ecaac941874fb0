create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'this table is append-only';
end;
$$;

create trigger entry_is_never_changed before update or delete or truncate on entry
for each statement execute function refuse_change();

create trigger access_line_is_never_changed before update or delete or truncate on access_line
for each statement execute function refuse_change();

create trigger anchor_is_never_changed before update or delete or truncate on anchor
for each statement execute function refuse_change();

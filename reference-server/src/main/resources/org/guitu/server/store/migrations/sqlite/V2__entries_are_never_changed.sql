create trigger entry_is_never_changed before update on entry
begin
  select raise(abort, 'entries are append-only');
end;

create trigger entry_is_never_removed before delete on entry
begin
  select raise(abort, 'entries are append-only');
end;

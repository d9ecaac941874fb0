create trigger entry_is_never_changed before update on entry
begin
  select raise(abort, 'this table is append-only');
end;

create trigger entry_is_never_removed before delete on entry
begin
  select raise(abort, 'this table is append-only');
end;

create trigger access_line_is_never_changed before update on access_line
begin
  select raise(abort, 'this table is append-only');
end;

create trigger access_line_is_never_removed before delete on access_line
begin
  select raise(abort, 'this table is append-only');
end;

create trigger anchor_is_never_changed before update on anchor
begin
  select raise(abort, 'this table is append-only');
end;

create trigger anchor_is_never_removed before delete on anchor
begin
  select raise(abort, 'this table is append-only');
end;

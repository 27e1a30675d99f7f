-- What a client's own session may change of a calendar feed: that it is taken back.
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.calendar_feed FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('revoked_at');

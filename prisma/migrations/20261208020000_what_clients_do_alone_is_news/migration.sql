-- What a client booked or moved alone is news for whoever gives the visit and for the desk. A client reads nobody's lists: a job tells it.
ALTER TABLE public.news DROP CONSTRAINT "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('task-given', 'task-comment', 'task-finished', 'own-visit'));
CREATE POLICY "is left for what a client did alone" ON public."news" FOR INSERT WITH CHECK ((SELECT app.role() = 'system') AND kind = 'own-visit');

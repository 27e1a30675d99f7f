-- The first page of the site is read over and changed by the practice, as the others are.
ALTER TABLE public.site_text DROP CONSTRAINT "page is a known word",
  ADD CONSTRAINT "page is a known word" CHECK (page IN ('home', 'how', 'evidence', 'questions', 'costs', 'veterans', 'who', 'insurance', 'resources', 'words'));

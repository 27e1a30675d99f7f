-- The plain words of a part may name their sources, each with the day it was looked up.
ALTER TABLE public.site_text
  ADD CONSTRAINT "every source on the site has a name and a day" CHECK (NOT jsonb_path_exists(words, '$.sources[*] ? (!(@.source != "") || !(@.on != ""))'));

-- What a plan leaves of its year in its network says nothing of care outside of it. What is on file was said of the network its coverage has.
ALTER TABLE public.benefit ADD COLUMN in_network boolean NOT NULL DEFAULT true;

ALTER TABLE public.benefit NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.coverage NO FORCE ROW LEVEL SECURITY;
UPDATE public.benefit b SET in_network = false
FROM public.coverage c
WHERE c.practice_id = b.practice_id AND c.id = b.coverage_id AND NOT c.in_network;
ALTER TABLE public.coverage FORCE ROW LEVEL SECURITY;
ALTER TABLE public.benefit FORCE ROW LEVEL SECURITY;

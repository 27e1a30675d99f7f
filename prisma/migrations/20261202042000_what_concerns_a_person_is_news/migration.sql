-- A notice is a paper a client is given or signs. What others did with somebody's tasks is news: the table is called so, with its rows,
-- its policies and what may be done with it as they were.
ALTER TABLE public.notice RENAME TO news;
ALTER TABLE public.news RENAME CONSTRAINT "notice_pkey" TO "news_pkey";
ALTER TABLE public.news RENAME CONSTRAINT "notice_practice_id_fkey" TO "news_practice_id_fkey";
ALTER TABLE public.news RENAME CONSTRAINT "notice_practice_id_user_id_fkey" TO "news_practice_id_user_id_fkey";
ALTER TABLE public.news RENAME CONSTRAINT "notice_practice_id_by_user_id_fkey" TO "news_practice_id_by_user_id_fkey";
ALTER TABLE public.news RENAME CONSTRAINT "notice_practice_id_task_id_fkey" TO "news_practice_id_task_id_fkey";
ALTER TABLE public.news RENAME CONSTRAINT "a notice has a known kind" TO "news has a known kind";
ALTER INDEX public.notice_practice_id_user_id_at_idx RENAME TO news_practice_id_user_id_at_idx;
ALTER INDEX public.notice_practice_id_task_id_idx RENAME TO news_practice_id_task_id_idx;
ALTER TRIGGER "a notice is only read" ON public.news RENAME TO "news is only read";

-- Until when somebody has looked at what is new for them: the bell counts what came after.
ALTER TABLE "user" ADD COLUMN     "news_seen_at" TIMESTAMPTZ(3);

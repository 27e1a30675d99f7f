-- What each session of the portal and of the worker goes by, kept with the role: a pooler by transaction hands sessions from one to the next
-- and takes no options for them. The portal sets the same by itself where no pooler is in between (lib/data/client.ts).
ALTER ROLE sojourn_app SET statement_timeout = '5000';
ALTER ROLE sojourn_app SET lock_timeout = '5000';
ALTER ROLE sojourn_app SET idle_in_transaction_session_timeout = '15000';
ALTER ROLE sojourn_app SET random_page_cost = '1.1';
ALTER ROLE sojourn_app SET jit = 'off';
ALTER ROLE sojourn_app SET max_parallel_workers_per_gather = '0';

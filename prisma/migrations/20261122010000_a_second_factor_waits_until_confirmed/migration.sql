-- A secret that is being set up opens nothing: it stands beside the one in use until a code of its own has confirmed it.
ALTER TABLE "user" ADD COLUMN totp_pending bytea;

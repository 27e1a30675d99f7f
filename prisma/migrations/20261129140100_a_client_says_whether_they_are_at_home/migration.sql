-- A visit by video is billed by where the client is: at home, or anywhere else.
ALTER TABLE appointment_place ADD COLUMN is_home boolean NOT NULL DEFAULT true;

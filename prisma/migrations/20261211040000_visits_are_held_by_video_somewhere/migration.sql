-- A practice names the place where its visits by video are held. Rooms have no rows: their names are made when they are asked for.
ALTER TABLE "practice" ADD COLUMN "video_address" TEXT;
ALTER TABLE "practice" ADD CONSTRAINT "a place for visits by video is safe and has one room" CHECK (
  video_address IS NULL OR (video_address LIKE 'https://%' AND length(video_address) - length(replace(video_address, '{room}', '')) = 6)
);

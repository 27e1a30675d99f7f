-- The desk asks for the day of birth on the telephone: with it a chart that is here already is found before a second one begins.
ALTER TABLE "consult_request" ADD COLUMN     "born_on" DATE;

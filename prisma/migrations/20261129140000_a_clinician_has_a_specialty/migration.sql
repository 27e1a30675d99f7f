-- What a clinician is trained in, as payers number it: two of one specialty count as one where an evaluation and therapy meet on a day.
ALTER TABLE clinician ADD COLUMN taxonomy text;
ALTER TABLE clinician ADD CONSTRAINT clinician_taxonomy_is_one CHECK (taxonomy ~ '^[0-9]{3}[0-9A-Z]{6}X$');

-- A share waits for a second plan that nobody has asked. After the days the practice gives it, it is the client's until the plan answers.
ALTER TABLE "coverage" ADD COLUMN "waited_until" DATE;

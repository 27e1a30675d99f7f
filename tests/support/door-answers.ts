/** What a well-prepared client answers at the door, whatever is asked there. */
export const wellPrepared = {
  sober: true,
  medicinesChanged: false,
  pregnancyChanged: false,
  pressureChanged: false,
  psychosisChanged: false,
  ownSupply: true,
  minutesSinceFood: 300,
  minutesSinceDrink: 300,
  minutesSinceNoseSpray: 300,
  homeReadingSent: true,
  videoPlanAgreed: true,
}

/** Columns of other tables that look like a person's and are the practice's own, or a payer's or a facility's. */
export const ofThePractice: Readonly<Record<string, string>> = {
  practice: 'name legal_name hostname phone email address_line city zip video_address',
  location: 'name address_line city zip phone',
  location_closure: 'reason',
  room: 'name',
  partner_facility: 'name address_line city zip phone',
  facility_closure: 'reason',
  chair: 'name',
  prescriber_site: 'name zip',
  payer: 'name note',
  assistance_resource: 'name phone',
  document_version: 'body',
  counting_start: 'reason',
  rule_parameter: 'reason',
}

/** What speaks against the visit `v` of the client `c`, with its ride `h`, its facility `f` and the live order `o`, as rows say it; by the hand $4. */
/** Papers that stand on a day. */
const standing = (day: string) =>
  `(k.issued_on IS NULL OR k.issued_on <= ${day}) AND (k.expires_on IS NULL OR k.expires_on >= ${day}) AND (k.revoked_on IS NULL OR k.revoked_on > ${day})`
const paper = (holder: string, id: string, kind: string, day: string, state?: string) =>
  `EXISTS (SELECT 1 FROM credential k WHERE k.${holder} = ${id} AND k.kind = '${kind}' AND ${state ? `k.state = ${state} AND ` : ''}${standing(day)})`
const signed = (key: string) =>
  `EXISTS (SELECT 1 FROM signature s WHERE s.client_id = c.id AND s.document_key = '${key}' AND s.revoked_at IS NULL)`
const unless = (name: string, holds: string) => `CASE WHEN NOT coalesce((${holds}), false) THEN '${name}' END`
const journey = (name: string, holds: string) => `CASE WHEN v.kind = 'journey' AND NOT coalesce((${holds}), false) THEN '${name}' END`
const esketamine = (name: string, holds: string) => journey(name, `v.route IS DISTINCT FROM 'esketamine' OR ${holds}`)
const atHome = "v.setting NOT IN ('office', 'facility')"
const away = "v.setting IN ('office', 'facility')"

/** Nothing of the newest screen with this effect is open on the day of the visit. */
const screenLetsPass = (effect: 'refuse' | 'hold') => `SELECT s.level = 'clear' OR NOT EXISTS (
    SELECT 1 FROM jsonb_array_elements(s.findings) f WHERE f->>'effect' = '${effect}' AND (
      f->'params'->>'item' IS NULL OR NOT EXISTS (SELECT 1 FROM screening_clearance l
        WHERE l.screening_id = s.id AND l.item = f->'params'->>'item' AND l.decision = 'lifts' AND (l.until_on IS NULL OR l.until_on >= v.service_on))))
  FROM screening s WHERE s.client_id = c.id AND s.kind = 'contraindication' ORDER BY s.taken_at DESC, s.id DESC LIMIT 1`

export const againstVisit = `array_remove(ARRAY[
  ${unless('under age', "v.kind NOT IN ('preparation', 'journey', 'integration', 'group') OR c.born_on + interval '18 years' <= v.service_on")},
  ${unless('client is not active', "c.status NOT IN ('paused', 'completed', 'closed')")},
  ${unless('therapist has no licence', `v.clinician_id IS NULL OR ${paper('clinician_id', 'v.clinician_id', 'license', 'v.service_on', 'v.place')}`)},
  ${unless('no coverage', "EXISTS (SELECT 1 FROM coverage g WHERE g.client_id = c.id AND g.status <> 'denied' AND g.starts_on <= v.service_on AND (g.ends_on IS NULL OR g.ends_on >= v.service_on))")},
  ${journey('screen stops', `coalesce((${screenLetsPass('refuse')}), true)`)},
  ${journey('screen waits', `coalesce((${screenLetsPass('hold')}), true)`)},
  ${journey('crisis open', "NOT EXISTS (SELECT 1 FROM safety_episode e WHERE e.client_id = c.id AND e.level = 'high' AND e.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM crisis_close x WHERE x.alert_id = e.alert_id))")},
  ${journey('not eligible', "(SELECT d.verdict::text LIKE 'eligible%' AND (d.ended_on IS NULL OR d.ended_on > v.service_on) AND d.valid_until_on >= v.service_on FROM eligibility_decision d WHERE d.client_id = c.id ORDER BY d.decided_at DESC LIMIT 1)")},
  ${journey('no treatment consent', signed('treatment-consent'))},
  ${journey('no ride agreement', `${atHome} OR (h.agreement_id IS NOT NULL AND ${signed('ride-home-agreement')})`)},
  ${journey('no driver', `${atHome} OR h.driver_name IS NOT NULL`)},
  ${journey('no order', 'o.id IS NOT NULL AND o.issued_on <= v.service_on AND o.expires_on >= v.service_on')},
  ${journey('order without a referral', "o.id IS NULL OR EXISTS (SELECT 1 FROM referral r WHERE r.client_id = c.id AND r.prescriber_id = o.prescriber_id AND r.status = 'accepted' AND r.ended_at IS NULL)")},
  ${journey('prescriber has no licence', `o.id IS NULL OR ${paper('prescriber_id', 'o.prescriber_id', 'license', 'v.service_on', 'v.place')}`)},
  ${journey('prescriber has no DEA', `o.id IS NULL OR ${paper('prescriber_id', 'o.prescriber_id', 'dea', 'v.service_on', 'v.place')}`)},
  ${journey('prescriber has no policy', `o.id IS NULL OR ${paper('prescriber_id', 'o.prescriber_id', 'malpractice', 'v.service_on')}`)},
  ${journey('order not for this place', 'o.id IS NULL OR v.setting = ANY (o.sites_allowed)')},
  ${journey('no order for home', `${away} OR o.id IS NULL OR o.home_order`)},
  ${journey('nobody stays', `${away} OR (h.sitter_name IS NOT NULL AND h.sitter_is_adult AND h.home_address IS NOT NULL AND h.no_driving_attested_at IS NOT NULL)`)},
  ${journey('home warning not read', `${away} OR ${signed('at-home-dosing-consent')}`)},
  ${journey(
    'no journey before with somebody there',
    `${away} OR EXISTS (SELECT 1 FROM appointment b JOIN journey_event d ON d.appointment_id = b.id AND d.kind = 'dose' WHERE b.client_id = c.id
      AND b.kind = 'journey' AND b.status = 'completed' AND b.setting IN ('office', 'facility'))`,
  )},
  ${esketamine('facility not certified', 'f.rems_expires_on >= v.service_on')},
  ${esketamine('not enrolled', 'EXISTS (SELECT 1 FROM rems_enrollment r WHERE r.client_id = c.id AND r.facility_id = v.facility_id AND r.enrolled_on <= v.service_on AND (r.ended_on IS NULL OR r.ended_on >= v.service_on))')},
  ${esketamine(
    'prescriber not there',
    `o.id IS NULL OR EXISTS (SELECT 1 FROM prescriber_presence b WHERE b.prescriber_id = o.prescriber_id AND b.facility_id = v.facility_id
      AND b.taken_back_at IS NULL AND b.starts_at <= v.starts_at AND b.ends_at >= v.ends_at)`,
  )},
  ${unless('facility closed', 'v.facility_id IS NULL OR NOT EXISTS (SELECT 1 FROM facility_closure x WHERE x.facility_id = v.facility_id AND x.closed_on = v.service_on)')},
  ${unless('actor has no licence', `$4::uuid IS NULL OR ${paper('clinician_id', '$4::uuid', 'license', 'v.service_on', 'v.place')}`)}
], NULL)`

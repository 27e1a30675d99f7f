import { admins, everybody, jobs, may, one, own, owners, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/site.prisma`. */
export const sitePolicies = {
  site_text: [
    one('comes with a release', 'add', jobs, { rows: 'made_by IS NULL AND reviewed_by IS NULL' }),
    one('is published by an admin', 'add', ['admin'], { rows: 'made_by = (SELECT app.uid())' }),
    one('is read by everybody from its day on', 'read', ['visitor', 'link', 'client', 'therapist', 'prescriber', 'front-desk'], {
      rows: 'effective_from <= (SELECT (now() AT TIME ZONE p.time_zone)::date FROM public.practice p WHERE p.practice_id = (SELECT app.practice()))',
    }),
    one('is read by those who keep it', 'read', admins),
  ],
  site_story: [
    one('is read by those who publish', 'read', admins),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is published by an admin while the authorization stands', 'add', ['admin'], {
      rows: "published_by = (SELECT app.uid()) AND taken_off_at IS NULL AND EXISTS (SELECT 1 FROM public.signature s WHERE s.practice_id = site_story.practice_id AND s.id = site_story.signature_id AND s.client_id = site_story.client_id AND s.document_key = 'story-authorization' AND s.revoked_at IS NULL)",
    }),
    one('is taken off by an admin', 'change', ['admin'], { after: 'taken_off_by = (SELECT app.uid())' }),
    owners('is looked up by its owner', 'read'),
  ],
  assistance_resource: [...may(admins, 'add change'), ...may(everybody, 'read')],
} satisfies Record<string, readonly Policy[]>

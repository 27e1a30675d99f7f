import { jobs, one, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/attachments.prisma`. */
export const attachmentsPolicies = {
  attachment: [
    one('is put there by staff', 'add', ['therapist', 'front-desk', 'admin'], {
      rows: 'uploaded_by = (SELECT app.uid()) AND uploaded_role = (SELECT app.role())',
    }),
    one('is put there by the client', 'add', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND uploaded_by = (SELECT app.uid()) AND uploaded_role = 'client' AND shared_at IS NOT NULL AND claim_id IS NULL",
    }),
    one('is put there by the prescriber', 'add', ['prescriber'], {
      rows: "client_id IN (SELECT app.referred_clients()) AND uploaded_by = (SELECT app.uid()) AND uploaded_role = 'prescriber' AND shared_at IS NULL AND claim_id IS NULL AND kind NOT IN ('card-front', 'card-back')",
    }),
    one('is seen by the client once it is shared', 'read', ['client'], {
      rows: 'client_id = (SELECT app.subject()) AND shared_at IS NOT NULL',
    }),
    one('is seen by the desk unless it treats', 'read', ['front-desk'], {
      rows: "kind NOT IN ('outside-record', 'lab') OR uploaded_by = (SELECT app.uid())",
    }),
    one('is seen by the prescriber it concerns', 'read', ['prescriber'], {
      rows: "client_id IN (SELECT app.referred_clients()) AND (kind IN ('outside-record', 'lab') OR uploaded_by = (SELECT app.uid()) OR EXISTS (SELECT 1 FROM public.message m WHERE m.practice_id = attachment.practice_id AND m.id = attachment.message_id))",
    }),
    one('is seen by those who treat, admins and jobs', 'read', ['therapist', 'admin', 'system']),
    one('is looked at by a job', 'change', jobs),
    one('is sent and taken out by whoever put it there', 'change', ['client', 'prescriber'], { rows: 'uploaded_by = (SELECT app.uid())' }),
    one('is sent, shared and taken out by staff', 'change', ['therapist', 'front-desk', 'admin']),
  ],
  stored_file: [
    one('is put there with its file', 'add', null, {
      rows: 'EXISTS (SELECT 1 FROM public.attachment a WHERE a.practice_id = stored_file.practice_id AND a.id = stored_file.id AND a.uploaded_by = (SELECT app.uid()))',
    }),
    one('is read with its file', 'read', null, {
      rows: "EXISTS (SELECT 1 FROM public.attachment a WHERE a.practice_id = stored_file.practice_id AND a.id = stored_file.id AND a.scan <> 'infected' AND (a.removed_at IS NULL OR (SELECT app.role()) IN ('admin', 'system')))",
    }),
  ],
} satisfies Record<string, readonly Policy[]>

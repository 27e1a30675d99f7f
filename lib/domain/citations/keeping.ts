import type { Citation } from './citation.ts'

const readOn = '2026-11-26'

export const keepingCitations = {
  'practice.forgetting': {
    title: 'Practice policy: what is no longer needed is deleted',
    says: 'What only made the portal work, or came of nothing, is deleted once nobody can need it. The audit trail keeps that it happened.',
    where: 'Practice policy',
    readOn,
  },
  'practice.files': {
    title: 'Practice policy: files with a client',
    says: 'PDF, JPEG, PNG and WebP are taken, told by what is in them; pictures are redrawn, without the place they were taken at. Nothing is deleted by taking a file out, and nothing is shown that a scanner still looks at.',
    where: 'Practice policy',
    readOn: '2026-11-27',
  },
  'practice.keeping-charts': {
    title: 'Practice policy: how long a chart is kept',
    says: 'A chart is kept ten years after the last visit, longer where the state asks for more. Clients are adults, so this passes every rule for minors.',
    where: 'Practice policy',
    readOn,
  },
  '45-cfr-164.312-b': {
    title: 'HIPAA: audit controls and integrity',
    says: 'What happens in systems with health information is recorded and examined, and what is kept is protected from being changed unseen.',
    where: '45 CFR 164.312(b), (c)(1)',
    readOn,
  },
  '45-cfr-164.316': {
    title: 'HIPAA: documentation is kept six years',
    says: 'Policies, and records of actions and assessments that HIPAA asks for, are kept six years from when they were made or last in force, whichever is later.',
    where: '45 CFR 164.316(b)(2)(i), 164.530(j)(2)',
    readOn,
  },
  '45-cfr-164.528': {
    title: 'HIPAA: accounting of disclosures',
    says: 'Clients may ask to whom their health information went in the six years before; not counted are treatment, payment, operations, themselves, and what they authorized.',
    where: '45 CFR 164.528(a)(1)',
    readOn,
  },
  '45-cfr-149.610-f': {
    title: 'Good faith estimates are part of the record',
    says: 'An estimate is kept as the medical record is, and a copy is given to whoever asks within six years.',
    where: '45 CFR 149.610(f)',
    readOn,
  },
  '31-usc-3731': {
    title: 'False Claims Act: how late a claim can be questioned',
    says: 'An action may be brought up to ten years after a claim was made.',
    where: '31 U.S.C. 3731(b)(2)',
    readOn,
  },
  '42-cfr-424.516': {
    title: 'Medicare: papers behind a claim are kept seven years',
    says: 'Whoever orders or bills keeps the papers seven years from the day of the service.',
    where: '42 CFR 424.516(f)',
    readOn,
  },
  '42-cfr-422.504': {
    title: 'Medicare Advantage: records are kept ten years',
    says: 'Books and records are kept, and may be audited, through ten years from the end of the contract period.',
    where: '42 CFR 422.504(d)',
    readOn,
  },
} as const satisfies Record<string, Citation>

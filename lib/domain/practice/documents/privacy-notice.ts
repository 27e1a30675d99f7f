import type { PublishedDocument } from './document.ts'

/** The notice of privacy practices itself (45 CFR 164.520(b)): published, handed out, acknowledged by a paper of its own. */
export const privacyNotice: PublishedDocument = {
  key: 'privacy-notice',
  title: 'Notice of Privacy Practices',
  version: 1,
  language: 'en',
  effectiveFrom: '2026-02-16',
  validDays: null,
  cites: ['45-cfr-164.520', '45-cfr-164.522', '45-cfr-164.501', '42-cfr-2'],
  sections: [
    {
      heading: 'What this notice is',
      paragraphs: [
        'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.',
        'It also covers your records about substance use, if we hold any. You can have a paper copy at any time. Just ask us.',
      ],
    },
    {
      heading: 'How we may use and share your information without asking each time',
      paragraphs: ['We share no more than is needed. We may use and share it:'],
      points: [
        'To treat you. For example, your therapist tells your prescriber how your last journey went.',
        'To get paid. For example, we send your plan the day and the code of a visit.',
        'To run the practice. For example, we look at records to make care better and safer.',
        'To remind you of visits, and to tell you of other ways of treatment.',
        'To those who work for us, such as a billing service. They must protect it as we do.',
      ],
    },
    {
      heading: 'When the law lets us or makes us share',
      paragraphs: ['The law sets terms for each of these. We keep to them.'],
      points: [
        'To prevent a serious and near threat to you or to others.',
        'To report child abuse, or abuse of adults who cannot protect themselves.',
        'For public health, such as reports of bad reactions to a medicine.',
        'To those who oversee health care, and to the Department of Health and Human Services when it checks on us.',
        'In answer to a court order, or to other legal steps with the safeguards the law asks for.',
        'To the police in the few cases the law names.',
        'For workers’ compensation, for the military and for national security, as the law says.',
        'To coroners, medical examiners and funeral directors.',
        'For research, when a board has approved how your privacy is kept.',
      ],
    },
    {
      heading: 'When you can say no',
      paragraphs: [
        'We may tell family, friends or the person who takes you home what they need to know for your care, unless you say no. If you cannot speak for yourself, we decide what is best for you. We never raise funds with your information.',
      ],
    },
    {
      heading: 'When we need your written permission',
      paragraphs: [
        'For all else we ask you first, in writing. You can take a permission back in writing at any time. What we shared before stays shared.',
      ],
      points: [
        'Most uses of psychotherapy notes. Your therapist keeps these apart from your record.',
        'To use your information for marketing.',
        'To sell your information. We do not do this.',
      ],
    },
    {
      heading: 'Records about substance use',
      paragraphs: [
        'Records from a substance use program have more protection under federal law (42 CFR part 2). With your written consent they can be used for treatment, payment and running a practice, once for all such uses to come. They may not be used against you in court or by the police without your consent, or a court order after you had the chance to be heard. You can ask for a list of whom we told.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: ['To use any of these, write to us or call us.'],
      points: [
        'See your record and get a copy, on paper or by computer. We may ask for a small fee that covers the cost.',
        'Ask us to correct your record. If we say no, we tell you why within 60 days.',
        'Ask us to reach you in a certain way or at a certain place. We say yes to what is fair.',
        'Ask us to limit what we share. We do not have to agree, save for one case: if you pay for a service in full yourself, we keep it from your plan when you ask.',
        'Get a list of those we told in the six years before, and why.',
        'Get a paper copy of this notice, even if you agreed to get it by computer.',
        'Choose somebody to act for you.',
      ],
    },
    {
      heading: 'What we must do',
      paragraphs: [],
      points: [
        'Keep your health information private and safe.',
        'Give you this notice, and follow it.',
        'Tell you soon if a breach may have put your information at risk.',
        'We may change this notice, for all information we hold. The new one is then here, at our office and in your portal.',
      ],
    },
    {
      heading: 'If you are not content',
      paragraphs: [
        'Tell our privacy officer at the number on this page. You can also complain to the U.S. Department of Health and Human Services, Office for Civil Rights, 200 Independence Avenue SW, Washington, DC 20201, 1-877-696-6775, www.hhs.gov/ocr/privacy/hipaa/complaints. We will not hold it against you.',
      ],
    },
  ],
  statements: [],
  fields: [],
}

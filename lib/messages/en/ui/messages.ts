/** Messages between clients and their care team. */
export const messagesUi = {
  title: 'Messages',
  empty: 'No messages yet. Write to your care team here; they answer in working hours.',
  write: 'Write a message',
  send: 'Send',
  sentAt: 'Sent {when}',
  notEmergency: 'Messages are not watched around the clock. In crisis, call or text 988. In danger, call 911.',
  audience: 'Who reads this',
  unread: '{count, plural, =0 {Nothing new} one {# new message} other {# new messages}}',
} as const

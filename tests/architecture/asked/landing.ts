/** Things whose door is being built: each leaves with the work that asks it, and the list ends empty. */
export const landing: readonly string[] = ['ruleScopeOfPractice', 'contactsIn', 'usualContact']

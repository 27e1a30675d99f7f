const slow = ['tests/domain/{law,regimens}/**/*.test.ts']
const properties = ['tests/domain/**/*.property.test.ts']

/** Quick tests first: whatever they notice, the slow ones need not be asked about. */
export const stages: Readonly<Record<string, { readonly include: string[]; readonly exclude: string[] }>> = {
  rules: { include: ['tests/domain/**/*.test.ts'], exclude: [...slow, ...properties] },
  law: { include: slow, exclude: properties },
  properties: { include: properties, exclude: [] },
}

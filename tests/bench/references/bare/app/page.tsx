import { headers } from 'next/headers'

const rows = Array.from({ length: 100 }, (_, index) => ({
  id: index,
  name: `Row ${index}`,
  when: `10:${String(index % 60).padStart(2, '0')}`,
  room: `Room ${index % 6}`,
}))

export default async function Page() {
  await headers()
  return (
    <table>
      <tbody>
        {rows.map(({ id, name, when, room }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>{when}</td>
            <td>{room}</td>
            <td>confirmed</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

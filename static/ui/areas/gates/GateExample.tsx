/** How the solar team decided at its first gate, in grey. */
export function GateExample() {
  return (
    <table className="fl-table">
      <tbody>
        <tr>
          <th scope="row">Gate of MVP</th>
          <td>Go with conditions</td>
        </tr>
        <tr>
          <th scope="row">Put in</th>
          <td>112–190 estimated days; 131 days worked</td>
        </tr>
        <tr>
          <th scope="row">Came back</th>
          <td>Households follow 28 % of the hints; the error is below its target</td>
        </tr>
        <tr>
          <th scope="row">Condition</th>
          <td>The twelve households with heat pumps are asked again, by the owner of the pilot, within six weeks</td>
        </tr>
      </tbody>
    </table>
  )
}

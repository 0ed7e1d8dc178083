import type { Transport } from '../ipc/call'
import type { CommandName, Request, Response } from '../ipc/commands'
import type { MapView } from '../ipc/contract.gen'

const drawn = import.meta.glob<MapView>('./maps/*.json', { import: 'default' })

/** Names of the maps that `cargo run -p app --example map_speed -- ui/src/look/maps` wrote. */
export const mapNames = Object.keys(drawn).map((path) => path.replace(/^.*\/|\.json$/g, ''))

/** A core that gives each of these maps to the part that asks for it by name. */
export const mapCore: Transport = async <N extends CommandName>(_name: N, request: Request<N>) => {
  const { typed } = request as { typed: string }
  return (await drawn[`./maps/${typed}.json`]?.()) as Response<N>
}

import { invoke } from '@tauri-apps/api/core'
import type { CommandName, Request, Response } from './commands'
import { asRefusal } from './failure'

/** Carries one request to a core and brings its response back. */
export type Transport = <N extends CommandName>(name: N, request: Request<N>) => Promise<Response<N>>

const core: Transport = (name, request) => invoke(name, { request })

let transport: Transport = core

/** Puts another core behind the window. Only tests and the look pages do this. */
export function useTransport(other: Transport): void {
  transport = other
}

/** The only crossing into the core. Throws a Refusal, never anything else. */
export async function call<N extends CommandName>(name: N, request: Request<N>): Promise<Response<N>> {
  try {
    return await transport(name, request)
  } catch (thrown) {
    throw asRefusal(thrown)
  }
}

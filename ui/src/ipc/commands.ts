import type { Commands } from './contract.gen'

export type CommandName = keyof Commands
export type Request<N extends CommandName> = Commands[N]['request']
export type Response<N extends CommandName> = Commands[N]['response']

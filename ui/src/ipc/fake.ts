import { useTransport, type Transport } from './call'
import type { CommandName, Request, Response } from './commands'

type Answers = { [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>> }
type Asked = { name: CommandName; request: unknown }

/** A core for tests: gives the answers it was told to give and remembers what it was asked. */
export function fakeCore(answers: Answers): {
  asked: Asked[]
  requests: <N extends CommandName>(name: N) => Request<N>[]
} {
  const asked: Asked[] = []
  const transport: Transport = async (name, request) => {
    asked.push({ name, request: structuredClone(request) })
    const answer = answers[name]
    if (!answer) throw new Error(`The test gave no answer to ${name}.`)
    return answer(request)
  }
  useTransport(transport)
  return {
    asked,
    requests: <N extends CommandName>(name: N) =>
      asked.filter((one) => one.name === name).map((one) => one.request as Request<N>),
  }
}

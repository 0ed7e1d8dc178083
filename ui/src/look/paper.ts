import type { CommandName, Request, Response } from '../ipc/commands'
import type { ColourView, ColoursView, LogoView, OwnColours, PaperChoices, PaperLook } from '../ipc/contract.gen'
import { base64Of } from '../shared/pdf/bytes'
import playbookUrl from './playbook.pdf?url'

type Core = { [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>> }

const chapters = [
  ['business', 'In one page', 'It is the page that everybody reads.'],
  ['market', 'Whom we sell to', 'Every verdict cites whom you sell to.'],
  ['avatar', 'The person we look for', null],
  ['lead', 'What a lead is', 'Every verdict cites what a lead is.'],
  ['examples', 'Sellable or not: examples', null],
  ['engagement', 'Who does what, when and how', 'This is what both sides sign.'],
  ['talk', 'The first talk', null],
  ['sign', 'Agreed and signed', 'Without signatures it is no agreement.'],
].map(([id, title, fixed]) => ({ id: id ?? '', title: title ?? '', fixed: fixed ?? null }))

const standard: OwnColours = { marketing: '#0f6e66', sales: '#a2500b' }

/** Paper as a made-up owner wants it. */
export function paperCore(): Core {
  let choices: PaperChoices = { left_out: [], colours: null, printing: 'colour', labels: null }
  let logo: LogoView | null = null
  const look = (): PaperLook => ({ choices, chapters, colours: weighed(choices.colours ?? standard), logo })
  return {
    print_pdf: async () => ({
      base64: await base64Of(await (await fetch(playbookUrl)).blob()),
      pages: 3,
      title: 'Playbook',
      warnings: ['“𐍈” (U+10348) can’t be printed; a box stands in its place in “Whom we sell to”.'],
      notes: [],
      digest: 'made up',
    }),
    print_out: () => ({ path: '/tmp/Playbook.pdf', sentence: 'Open in your viewer. Print it there.' }),
    paper_look: look,
    paper_choices_save: (chosen) => {
      choices = chosen
      return look()
    },
    paper_colours: weighed,
    logo_choose: () => null,
    logo_take: ({ base64 }) => {
      logo = { media_type: 'image/png', base64, size: '400 by 100 pixels' }
      return look()
    },
    logo_remove: () => {
      logo = null
      return look()
    },
  }
}

function weighed({ marketing, sales }: OwnColours): ColoursView {
  const views = [marketing, sales].map((colour): ColourView => {
    const known = /^#[0-9a-f]{6}$/i.test(colour)
    return {
      hex: known ? colour : null,
      sentence: known
        ? `${colour} is read well on white (6.0 to 1; 4.5 is needed).`
        : 'Write the colour as # and six signs.',
      darker: null,
    }
  }) as [ColourView, ColourView]
  return {
    marketing: views[0],
    sales: views[1],
    together: 'The two are told apart at a glance.',
    in_grey: 'In grey print they look much alike; the words and shapes beside them tell the sides apart.',
    good: views.every((view) => view.hex !== null),
  }
}

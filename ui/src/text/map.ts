export const mapText = {
  /** What the signs on the map mean, in the order in which they are told. */
  signs: {
    inside: 'You sell here',
    excluded: 'Left out',
    dot: 'Place or postal code you sell to',
    cross: 'Place or postal code left out',
    townInside: 'Town inside',
    townOutside: 'Town outside',
    townUnclear: 'Depends on the postal code',
  },
}

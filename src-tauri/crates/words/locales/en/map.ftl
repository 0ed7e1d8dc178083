# The drawn map of a territory.
map-summary = Map of where you sell: { $territory }.
map-with-towns = { $map } Inside: { $towns }.
map-empty = Name a place, and it appears here on a map.
map-left-out = Not on the map yet: { $names }.
map-dots = Where we have no outline, dots show the towns or postal codes.
map-no-codes = Codes that begin with { $prefix } are not on the map: we only know where US codes lie.
map-far-parts = Parts that lie far away are not shown.

/** Columns of a wide row: room under the mark of the strip, name, state, what is wrong, number, since when, actions. */
export const COLUMNS =
  'lg:grid lg:grid-cols-[1.25rem_minmax(8rem,.8fr)_9rem_minmax(11rem,2fr)_10rem_4rem_9.5rem] lg:items-center lg:gap-x-3'

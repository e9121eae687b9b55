/** The frame that every control to type into or choose from shares. */
export const INPUT_LOOK =
  'w-full rounded-sm border border-edge bg-surface text-ink aria-invalid:border-attention aria-invalid:inset-ring aria-invalid:inset-ring-attention disabled:border-line disabled:bg-sunken disabled:text-faint pointer-coarse:h-11 pointer-coarse:text-md'

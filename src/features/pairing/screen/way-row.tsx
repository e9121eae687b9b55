import { ChevronRight, type LucideIcon } from 'lucide-react'
import { Icon } from '@/ui/icon.tsx'

type WayRowProps = { icon: LucideIcon; label: string; why: string; onPress: () => void; onIntent?: () => void }

/** Another way to the same end. */
export function WayRow({ icon, label, why, onPress, onIntent }: WayRowProps) {
  return (
    <div className="mt-7 border-t border-line pt-3">
      <button
        type="button"
        className="-mx-3 flex w-[calc(100%+1.5rem)] items-center gap-3 rounded-md px-3 py-2.5 text-start hover:bg-hover"
        onClick={onPress}
        onPointerEnter={onIntent}
        onFocus={onIntent}
      >
        <Icon of={icon} className="size-5 text-accent" />
        <span className="flex-1">
          <span className="block text-base font-medium">{label}</span>
          <span className="block text-sm text-muted">{why}</span>
        </span>
        <Icon of={ChevronRight} className="size-4 text-faint rtl:-scale-x-100" />
      </button>
    </div>
  )
}
